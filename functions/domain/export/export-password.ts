// Without letters and digits that are taken for one another. 64 characters of a hash fall on 32 evenly.
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const characters = 20

/**
 * The password of an export's file, derived from its id by a keyed hash (base64url) and never stored: 100 bits in five
 * groups, for example `H2KQ-...`.
 */
export function exportPassword(id: string, keyed: (purpose: 'export', text: string) => string): string {
  const letters = Array.from(keyed('export', id).slice(0, characters), (character) =>
    alphabet.charAt(base64url.indexOf(character) % alphabet.length),
  )
  return letters.join('').replace(/.{4}(?=.)/g, '$&-')
}
