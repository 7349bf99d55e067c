import type { Registry } from '../ports/registry'

/** No register can be asked: staff look a number up by hand, and nothing is held against anybody. */
export const manualRegistry: Registry = { lookUp: async () => ({ outcome: 'unavailable' }) }
