/** The walls between the rooms. A change that needs a hole in one needs a better design instead. */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A room is read in one direction.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'What nothing uses is not there.',
      {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^client/src/(home|pages|app)',
          '^client/config',
          '^test/',
          '^local/[^/]+\\.ts$',
          '^functions/lambda/',
          '^functions/template/',
        ],
      },
      {},
    ),
    forbid(
      'shared-stands-alone',
      'shared imports zod and nothing else.',
      { path: '^shared/' },
      { pathNot: ['^shared/', '^node_modules/zod/'] },
    ),
    forbid(
      'shared-mini',
      'Classic zod compiles parsers with new Function, which WeChat forbids.',
      { path: '^shared/' },
      { path: '^node_modules/zod/v4/classic/' },
    ),
    forbid(
      'client-and-functions-never-meet',
      'Both sides know the contract only.',
      { path: '^client/' },
      { path: '^(functions|local|test)/' },
    ),
    forbid(
      'functions-and-client-never-meet',
      'Both sides know the contract only.',
      { path: '^functions/' },
      { path: '^(client|local|test)/' },
    ),
    forbid(
      'local-and-test-serve',
      'The product cannot reach what runs it on one machine.',
      { path: '^(shared|functions|client)/' },
      { path: '^(local|test)/' },
    ),
    forbid('local-is-no-test', 'The local stack is no test code.', { path: '^local/' }, { path: '^test/' }),
    forbid(
      'domain-is-pure',
      'The domain knows the shared room and a reader of image headers.',
      { path: '^functions/domain/' },
      { pathNot: ['^functions/domain/', '^shared/', '^node_modules/(zod|image-size)/'] },
    ),
    forbid(
      'pages-are-pure',
      'A page is made of what it is given: it knows the domain, the shared room and a writer of QR codes.',
      { path: '^functions/pages/', pathNot: '^functions/pages/docs/browser/' },
      { pathNot: ['^functions/(pages|domain)/', '^shared/', '^node_modules/uqr/'] },
    ),
    forbid(
      'docs-script-is-alone',
      'What runs in the reader’s browser is the renderer and our few lines around it.',
      { path: '^functions/pages/docs/browser/' },
      { pathNot: ['^functions/pages/docs/browser/', '^node_modules/openapi-explorer/'] },
    ),
    forbid(
      'operations-see-domain-and-ports',
      'An operation decides by the domain, asks through ports and shows pages.',
      { path: '^functions/operations/' },
      { path: '^functions/', pathNot: ['^functions/(operations|domain|ports|pages)/'] },
    ),
    forbid(
      'jobs-see-domain-and-ports',
      'A job decides by the domain, asks through ports and may carry out what an operation does.',
      { path: '^functions/jobs/' },
      { path: '^functions/', pathNot: ['^functions/(jobs|operations|domain|ports)/'] },
    ),
    forbid(
      'ports-are-words',
      'A port is what we ask, not how.',
      { path: '^functions/ports/' },
      { pathNot: ['^functions/(ports|domain)/', '^shared/', '^node_modules/zod/'] },
    ),
    forbid(
      'store-imports-domain-types-only',
      'A store writes what follows from a change and decides nothing of it.',
      { path: '^functions/store/' },
      { path: '^functions/domain/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'only-store-knows-dynamodb',
      'Only the store room and what embeds it imports the DynamoDB SDK.',
      { path: '^(functions|client|shared)/', pathNot: '^functions/store/' },
      { path: '^node_modules/@aws-sdk/(client-dynamodb|util-dynamodb)/' },
    ),
    forbid(
      'only-vault-knows-s3',
      'Only the vault room imports the S3 SDK.',
      { path: '^(functions|client|shared)/', pathNot: '^functions/vault/' },
      { path: '^node_modules/@aws-sdk/(client-s3|s3-)' },
    ),
    forbid(
      'only-keys-knows-kms',
      'Only the keys room imports the KMS SDK.',
      { path: '^(functions|client|shared)/', pathNot: '^functions/keys/' },
      { path: '^node_modules/@aws-sdk/client-kms/' },
    ),
    forbid(
      'only-reading-knows-pictures',
      'Only the reading room decodes pictures and carries networks; only its function, and what runs it here, loads it.',
      { path: '^(functions|client|shared)/', pathNot: '^functions/reading/' },
      { path: '^node_modules/(sharp|onnxruntime-|zxing-wasm|@gutenye)' },
    ),
    forbid(
      'only-its-function-reads',
      'Whoever imports the embedded reader carries 50 MB.',
      { path: '^functions/', pathNot: '^functions/(reading|lambda/reading)' },
      { path: '^functions/reading/', pathNot: '^functions/reading/manual-reader' },
    ),
    forbid(
      'only-http-and-queue-know-events',
      'Only the http room knows API Gateway events.',
      { path: '^functions/', pathNot: '^functions/(http|queue)/' },
      { path: '^(node_modules/@types/)?aws-lambda' },
    ),
    forbid(
      'only-platform-knows-taro',
      'Only the platform room imports the Taro API.',
      { path: '^client/src/', pathNot: '^client/src/(platform/|global\\.d\\.ts$)' },
      { path: '^node_modules/@tarojs/taro/' },
    ),
    forbid(
      'pages-never-call-the-network',
      'page -> form -> api -> platform.',
      { path: '^client/src/(home|pages|components)/' },
      { path: '^client/src/(api|platform/(send|upload))' },
    ),
    forbid(
      'no-dev-dependencies-in-the-product',
      'What runs in the cloud or on the phone is a dependency.',
      { path: '^(shared|functions|client/src)/', pathNot: '\\.d\\.ts$' },
      { dependencyTypes: ['npm-dev'], pathNot: ['^node_modules/@types/'] },
    ),
    forbid(
      'resolvable',
      'Every import leads somewhere.',
      {},
      { couldNotResolve: true, pathNot: '(\\.(scss|png|svg)|^aws-lambda)$' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.build|\\.local|client/dist|test/weapp/fixtures|test/proof/api)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
}
