import { randomBytes } from 'node:crypto'
import type { KeyWrapper } from '#functions/ports/key-wrapper'

/** A key service that wraps nothing: for tests of what is not about keys. */
export const bareKeyWrapper: KeyWrapper = {
  async make() {
    const plain = randomBytes(32)
    return { plain, wrapped: plain }
  },
  unwrap: async (wrapped) => wrapped,
}
