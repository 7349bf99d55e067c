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

const weights = Uint8Array.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1)
// The value of a character, by its number in ASCII; 255 where it is not of the alphabet.
const values = Uint8Array.from({ length: 128 }, (_, number) => alphabet.indexOf(String.fromCharCode(number)))

/** The check character that belongs after `body`, 17 characters of the alphabet. */
export function checkCharacter(body: string): string {
  let sum = 0
  for (let place = 0; place < 17; place += 1)
    sum += Number(weights[place]) * Number(values[body.charCodeAt(place)])
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** True when `code` is 18 characters of the alphabet of which the last is the check character of the others. */
export function holds(code: string): boolean {
  if (code.length !== 18) return false
  let sum = 0
  for (let place = 0; place < 18; place += 1) {
    const value = Number(values[code.charCodeAt(place)])
    if (!(value < 31)) return false
    sum += Number(weights[place]) * value
  }
  return sum % 31 === 0
}
