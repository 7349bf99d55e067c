import type { Found } from '#functions/domain/reading/reading'
import type { LicenceReader } from '#functions/ports/licence-reader'

/** A reader that finds what it is told to find, and counts how often it was asked. */
export type ScriptedReader = LicenceReader & {
  readonly finds: (found: Found | Error, meanwhile?: () => Promise<unknown>) => void
  readonly asked: () => number
}

/** Finds nothing until told otherwise; `meanwhile` is what happens while it reads. */
export function scriptedReader(): ScriptedReader {
  let next: Found | Error = { outcome: 'unreadable' }
  let happens: () => Promise<unknown> = async () => undefined
  let count = 0
  return {
    finds(found, meanwhile = async () => undefined) {
      next = found
      happens = meanwhile
    },
    asked: () => count,
    async read() {
      count += 1
      const found = next
      await happens()
      if (found instanceof Error) throw found
      return found
    },
  }
}
