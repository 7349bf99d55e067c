/** Jest in layers: `decisions`, `unit` and `client` need no build and no network; `journeys` drive the whole product (see test/run.ts). */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
]

const rootDir = require('node:path').resolve(__dirname, '..')

const base = {
  rootDir,
  // The installed packages are found without a list of their 70,000 files.
  roots: ['client', 'functions', 'local', 'shared', 'test'].map((room) => `<rootDir>/${room}`),
  transform: { '^.+\\.(t|j)sx?$': swc, '^.+\\.mjs$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(jose|uuid)/)'],
  modulePathIgnorePatterns: ['<rootDir>/client/dist'],
}

// The tests of the decisions take every branch: counting those that the other tests take again is a sixth of their time.
const uncounted = { coveragePathIgnorePatterns: ['/'] }

module.exports = {
  // A busy machine is no failure: this ends what hangs, of every test and every hook. What is slow is measured elsewhere.
  testTimeout: 900_000,
  testSequencer: '<rootDir>/test/heaviest-first.cjs',
  globalSetup: '<rootDir>/test/doubles/staff-key.cjs',
  // A worker that has run half of the suites holds gigabytes: it makes room for a new one.
  workerIdleMemoryLimit: '1GB',
  rootDir,
  // The law, the numbers and the decisions: every branch of them is taken by a test.
  collectCoverageFrom: ['shared/numbers/**/*.ts', 'shared/rules/**/*.ts', 'functions/domain/**/*.ts'],
  coverageDirectory: '.build/coverage',
  coverageReporters: ['text-summary'],
  coverageThreshold: {
    './shared/numbers/': { branches: 100 },
    './shared/rules/': { branches: 100 },
    './functions/domain/': { branches: 100 },
  },
  projects: [
    {
      ...base,
      displayName: 'decisions',
      testMatch: [
        '<rootDir>/test/shared/**/*.test.ts',
        '<rootDir>/test/functions/{domain,operations,jobs}/**/*.test.ts',
      ],
    },
    {
      ...base,
      ...uncounted,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/test/functions/*.test.ts',
        '<rootDir>/test/functions/!(domain|operations|jobs)/**/*.test.ts',
        '<rootDir>/test/local/**/*.test.ts',
      ],
    },
    {
      ...base,
      ...uncounted,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/client/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        '^@tarojs/taro$': '<rootDir>/test/doubles/app/tarojs-taro.cjs',
        '^@tarojs/components$': '<rootDir>/test/doubles/app/tarojs-components.tsx',
        '\\.scss$': '<rootDir>/test/doubles/app/style-names.cjs',
        '^#client/(.*)$': '<rootDir>/client/src/$1',
      },
      setupFiles: ['<rootDir>/test/doubles/app/built-for-h5.cjs'],
      globals: {
        API_ORIGIN: '',
        OAUTH_URL: '/authorize',
        QR_URL: '',
        TEMPLATE_TODO: 'id-todo',
        TEMPLATE_EXPIRY: 'id-expiry',
        TEMPLATE_RESULT: 'id-result',
      },
    },
    {
      ...base,
      ...uncounted,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/{journeys,browser,weapp,budgets,simulation}/**/*.test.ts'],
    },
  ],
}
