import { writeFile } from 'node:fs/promises'
import { openapi } from '#shared/contract/openapi'
import { inProject } from './project-root'

/** Writes the API's description from the contract to where the public function takes it from. */
export const writeOpenapi = (): Promise<void> =>
  writeFile(inProject('shared/contract/openapi.json'), `${JSON.stringify(openapi(), null, 1)}\n`)
