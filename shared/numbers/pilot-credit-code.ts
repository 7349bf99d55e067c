/**
 * Credit code of Fujian's pilot: what Fuzhou, Xiamen and their counties gave out before the national code of
 * GB 32100-2015 began on 2015-10-01. Its firms kept theirs. It is lawful, stands on their licences and in the
 * national register, and fails the check of the standard.
 *
 * | place | holds                                                                                |
 * | ----- | ------------------------------------------------------------------------------------ |
 * | 1-2   | 91, 92 or 93, as in `uscc`                                                           |
 * | 3-8   | area code of the registering office in Fujian: `35` and four digits                  |
 * | 9-17  | organisation code of the series `M000`, with its own check (see `organisation-code`) |
 * | 18    | check character over the 17 before it (see `mod-37-2`)                               |
 *
 * `91350203M0001QKT19`, a published code of Siming in Xiamen (350203): the 17 characters weigh 28 more than a multiple
 * of 37, and 28 + 9 = 37. Published in the issues 2020 and 4119 of chinabugotech/hutool and in bluesky335/IDCheck
 * on GitHub; 11 of 11 such codes hold.
 */
import * as mod372 from './check/mod-37-2'

const written = /^9[123]35\d{4}M000[0-9A-HJ-NPQRTUWXY]{4}[\dX][0-9A-Z]$/

/** True when the code is of the pilot's series and its last character is right; the organisation's check is apart. */
export const holds = (code: string): boolean =>
  written.test(code) && mod372.checkCharacter(code.slice(0, 17)) === code.charAt(17)

/** True when a slip may have made the code of one of the series: of its mark M000 one character differs, or two stand swapped. */
export function isNearSeries(code: string): boolean {
  if (!code.startsWith('0', 10) && !code.startsWith('0', 11)) return false
  let apart = 0
  for (let place = 0; place < 4; place += 1) if (code.charAt(8 + place) !== 'M000'.charAt(place)) apart += 1
  return apart <= 1 || code.startsWith('0M00', 8)
}
