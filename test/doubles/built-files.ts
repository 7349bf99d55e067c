import { readFile } from 'node:fs/promises'
import type { Files } from '#functions/ports/files'
import { inProject } from '#local/project-root'

/** What is built to lie beside the public function: the description as it is committed, and instead of the script its name. */
export const builtFiles: Files = {
  read: (name) =>
    name === 'openapi.json'
      ? readFile(inProject('shared/contract/openapi.json'))
      : Promise.resolve(new TextEncoder().encode(name)),
}
