/**
 * The check character of the credit codes of Fujian's pilot (see `pilot-credit-code`).
 *
 * A character counts 0 to 9, and 10 for A to 35 for Z. The character at place i weighs 2^(i-1) mod 37, so 1, 2, 4, 8,
 * 16, 32, 27 ...; the check character brings the weighted sum to a multiple of 37. No text of the rule is published: it
 * was found on five published codes and holds on six more.
 *
 * 37 is prime, no weight is a multiple of it and no two neighbours weigh the same, so every single wrong
 * character and every swap of two neighbours is found.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The check character that belongs after `body` (0-9, A-Z); empty where it would have to count 36. */
export function checkCharacter(body: string): string {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 2) % 37
  }
  return alphabet.charAt((37 - (sum % 37)) % 37)
}
