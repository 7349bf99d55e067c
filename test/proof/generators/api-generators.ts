/**
 * A generator of clients: its packages, the script of it that runs, and what it is asked to make of a document in a folder.
 * `client` names the folder of what is generated and the program beside it that takes the journey.
 */
export type Generator = {
  readonly client: string
  readonly packages: readonly string[]
  readonly script: string
  readonly args: (document: string, folder: string) => readonly string[]
}

export const generators: readonly Generator[] = [
  {
    client: 'openapi-typescript',
    packages: ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0'],
    script: 'openapi-typescript/bin/cli.js',
    args: (document, folder) => [document, '--output', `${folder}/paths.ts`, '--default-non-nullable=false'],
  },
  {
    client: 'hey-api',
    packages: ['@hey-api/openapi-ts@0.80.0'],
    script: '@hey-api/openapi-ts/bin/index.cjs',
    args: (document, folder) => [
      '--input',
      document,
      '--output',
      folder,
      '--client',
      '@hey-api/client-fetch',
    ],
  },
  {
    client: 'swagger-typescript-api',
    packages: ['swagger-typescript-api@13.13.0'],
    script: 'swagger-typescript-api/dist/cli.mjs',
    args: (document, folder) => [
      'generate',
      '--path',
      document,
      '--output',
      folder,
      '--name',
      'api.ts',
      '--enum-style',
      'union',
    ],
  },
  {
    client: 'oazapfts',
    packages: ['oazapfts@7.5.0', '@oazapfts/runtime@1.2.0'],
    script: 'oazapfts/dist/cli.js',
    args: (document, folder) => [document, `${folder}/api.ts`],
  },
]

// The first two generators do not run with the compiler of today, so theirs stands beside them.
const compiler = 'typescript@5.9.3'

/** All that has to be installed, in exact versions. */
export const packages: readonly string[] = [
  ...generators.flatMap((generator) => generator.packages),
  compiler,
]
