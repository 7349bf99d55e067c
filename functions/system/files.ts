import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '../ports/files'

/** The files of a folder; each is read once. */
export function filesIn(folder: string): Files {
  const known = new Map<string, Promise<Uint8Array>>()
  return {
    read(name) {
      const bytes = known.get(name) ?? readFile(join(folder, name))
      known.set(name, bytes)
      return bytes
    },
  }
}

/** The files of a function that has none. */
export const noFiles: Files = {
  read: async (name) => {
    throw new Error(`This function has no file ${name} beside it`)
  },
}
