/**
 * The check character of resident identity numbers (GB 11643-1999): MOD 11-2 of ISO 7064.
 *
 * The weights are the powers of two modulo 11, rising from the right: 7, 9, 10, 5, 8 ... 4, 2. The check
 * character is added to the weighted sum to leave 1 when divided by 11, and is `X` where that takes 10.
 *
 * Every single wrong character and every swap of two neighbours is found.
 */

/** The check character, a digit or `X`, that belongs after `digits`. */
export function checkCharacter(digits: string): string {
  let sum = 0
  for (const digit of digits) {
    sum = ((sum + Number(digit)) * 2) % 11
  }
  return '10X98765432'.charAt(sum)
}
