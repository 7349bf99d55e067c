/**
 * The check digit of travel documents: ICAO Doc 9303 part 3.
 *
 * Digits count as they are, A counts 10, to Z 35. The weights are 7, 3, 1, over and over; the check digit is what is left
 * of the weighted sum when it is divided by 10.
 *
 * A wrong digit is found; a letter ten further on is not, nor is a swap of neighbours five apart.
 */

/** The check digit that belongs after `text` (0-9, A-Z). */
export function checkDigit(text: string): string {
  const sum = Array.from(text).reduce(
    (total, character, place) => total + Number.parseInt(character, 36) * Number('731'.charAt(place % 3)),
    0,
  )
  return String(sum % 10)
}
