import type { LicenceReader } from './licence-reader'
import type { Registry } from './registry'
import type { World } from './world'

/** The world of the function that reads papers: only there are a reader and the registers. */
export type ReadingWorld = World & { readonly reader: LicenceReader; readonly registry: Registry }
