import { writeFile } from 'node:fs/promises'
import { openapi } from '#shared/contract/openapi/openapi'
import { inProject } from '../project-root'
import { generateClient } from './generate-client'

/** Writes the API's description from the contract to where the public function takes it from, and its types for clients. */
export async function writeOpenapi(): Promise<void> {
  await writeFile(inProject('shared/contract/openapi.json'), `${JSON.stringify(openapi(), null, 1)}\n`)
  await generateClient()
}
