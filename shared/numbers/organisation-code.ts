/**
 * The organisation code (组织机构代码, GB 11714-1997): eight characters and one check character.
 *
 * Issued on its own until 2015; since then it is places 9 to 17 of the unified social credit code, where it
 * keeps its own check. A letter counts 10 for A, 11 for B, to 35 for Z: other values than in the code that
 * holds it. The weights are 3, 7, 9, 10, 5, 8, 4, 2; the check character brings the weighted sum to a
 * multiple of 11, and is `X` where that takes 10.
 *
 * `M000100Y4`: 22×3 + 1×5 + 34×2 = 139 = 12×11 + 7, and 11 - 7 = 4.
 */

const weights = [3, 7, 9, 10, 5, 8, 4, 2]

/** The check character, a digit or `X`, that belongs after the eight characters (0-9, A-Z) of `body`. */
export function checkCharacter(body: string): string {
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0,
  )
  return '0X987654321'.charAt(sum % 11)
}
