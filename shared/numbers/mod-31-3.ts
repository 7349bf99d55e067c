/**
 * The check character of the unified social credit code (GB 32100-2015).
 *
 * A character counts for its place in an alphabet of 31, which leaves out the letters easily misread: I, O,
 * S, V and Z. The character at place i weighs 3^(i-1) mod 31, so 1, 3, 9, 27, 19 ...; the check character
 * brings the weighted sum to a multiple of 31. Where the sum is one already, the check character is `0`.
 *
 * 31 is prime, no weight is a multiple of it and no two neighbours weigh the same, so every single wrong
 * character and every swap of two neighbours is found.
 */
export const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The check character that belongs after `body`, whose characters must all be of the alphabet. */
export function checkCharacter(body: string): string {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
