import { readPaper } from '#functions/domain/reading/read-paper'
import type { LicenceReader } from '../ports/licence-reader'
import { loadModels, type Models } from './models'
import { see } from './see'

/**
 * Reads papers in this process, offline: QR codes first, then PP-OCRv4. The networks are loaded at the first photo; photos
 * are read one after the other, for two at once would need twice the memory.
 */
export function embeddedReader(): LicenceReader {
  let models: Promise<Models> | null = null
  let last: Promise<unknown> = Promise.resolve()
  return {
    read(photo, asked) {
      const found = last.then(async () => {
        models ??= loadModels()
        const seen = await see(await models, photo)
        return seen === null ? ({ outcome: 'unreadable' } as const) : readPaper(seen, asked)
      })
      last = found.catch(() => undefined)
      return found
    },
  }
}
