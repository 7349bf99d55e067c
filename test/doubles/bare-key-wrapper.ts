import { randomBytes } from 'node:crypto'
import type { KeyWrapper } from '#functions/ports/key-wrapper'

/** The files beside the public function: the committed description, and instead of the script its name. */
export const bareKeyWrapper: KeyWrapper = {
  async make() {
    const plain = randomBytes(32)
    return { plain, wrapped: plain }
  },
  unwrap: async (wrapped) => wrapped,
}
