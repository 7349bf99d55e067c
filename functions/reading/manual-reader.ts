import type { LicenceReader } from '../ports/licence-reader'

/** Nobody but people reads: for a platform that wants no machine to look at papers. */
export const manualReader: LicenceReader = { read: async () => ({ outcome: 'not_read' }) }
