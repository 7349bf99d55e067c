import type { LicenceReader } from '../ports/licence-reader'

/** A reader that reads nothing: for a platform where only people read papers. */
export const manualReader: LicenceReader = { read: async () => ({ outcome: 'not_read' }) }
