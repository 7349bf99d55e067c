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

const weights = Uint8Array.of(3, 7, 9, 10, 5, 8, 4, 2)
const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const values = Uint8Array.from({ length: 91 }, (_, number) => characters.indexOf(String.fromCharCode(number)))

/** The check character, a digit or `X`, that belongs after the eight characters (0-9, A-Z) of `text` from `from` on. */
export function checkCharacter(text: string, from = 0): string {
  let sum = 0
  for (let place = 0; place < 8; place += 1)
    sum += Number(weights[place]) * Number(values[text.charCodeAt(from + place)])
  return '0X987654321'.charAt(sum % 11)
}
