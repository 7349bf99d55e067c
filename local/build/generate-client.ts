import { runProgram } from '../process/run-program'
import { inProject } from '../project-root'

const types = 'test/journeys/openapi-paths.ts'

/**
 * Generates the types of a client from the written description of the API, as anybody would who has nothing else.
 * `--check` writes nothing: it throws a `PlainError` when the types at hand are not those of the description.
 */
export const generateClient = (...more: readonly '--check'[]): Promise<void> =>
  runProgram(
    'openapi-typescript/bin/cli.js',
    ['shared/contract/openapi.json', '--output', types, '--default-non-nullable=false', ...more],
    { folder: inProject(), environment: {} },
  )
