import type { DocumentVault } from '../ports/document-vault'

const closed = (): never => {
  throw new Error('This function has no access to the vault')
}

/** The vault of functions that have nothing to do with photos: every use of it is a programming error and throws. */
export const closedVault = (): DocumentVault => ({
  openSlot: closed,
  sent: closed,
  keep: closed,
  kept: closed,
  discardSent: closed,
  discardKept: closed,
  link: closed,
  keepFile: closed,
  file: closed,
  fileLink: closed,
})
