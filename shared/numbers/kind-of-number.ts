import * as mod112 from './check/mod-11-2'
import * as superseded from './superseded'
import * as uscc from './uscc'
import { type Finding, isRejected, reject } from './verdict'

export type NumberKind =
  | 'uscc'
  | 'resident_id'
  | 'food_operation_licence'
  | 'food_production_licence'
  | 'prepackaged_filing'
  | 'superseded_paper'

const creditCode = /^[9ANY][0-9A-Z]\d{6}[0-9A-Z]{10}$/
// Foreigners' numbers begin with 9 (see `foreigner-card`).
const identity = /^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

const isIdentity = (compacted: string): boolean =>
  identity.test(compacted) && mod112.checkCharacter(compacted.slice(0, 17)) === compacted.charAt(17)

/**
 * The kind of a number by its look, to notice one that was typed in another's place; `null` where it looks like none. It
 * need not be valid: a food licence with a digit missing is still a food licence.
 */
export function kindOfNumber(compacted: string): NumberKind | null {
  if (/^JY\d/.test(compacted)) return 'food_operation_licence'
  if (/^SC\d/.test(compacted)) return 'food_production_licence'
  if (/^(?:YB|BZ)\d/.test(compacted)) return 'prepackaged_filing'
  if (superseded.recognise(compacted) !== null) return 'superseded_paper'
  const asCreditCode = uscc.validate(compacted)
  if (asCreditCode.findings.length === 0) return 'uscc'
  if (isIdentity(compacted)) return 'resident_id'
  if (creditCode.test(compacted) || !isRejected(asCreditCode)) return 'uscc'
  return identity.test(compacted) ? 'resident_id' : null
}

/** The fault of a number that is plainly of another kind than the one asked for; `null` where that is not plain. */
export function misplaced(compacted: string, asked: NumberKind): Finding | null {
  const kind = kindOfNumber(compacted)
  if (kind === null || kind === asked) return null
  return reject(kind === 'superseded_paper' ? 'superseded' : 'kind_mismatch')
}
