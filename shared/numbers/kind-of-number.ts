import * as uscc from './uscc'
import { isRejected } from './verdict'

export const numberKinds = [
  'uscc',
  'resident_id',
  'food_operation_licence',
  'food_production_licence',
  'prepackaged_filing',
] as const

export type NumberKind = (typeof numberKinds)[number]

const creditCode = /^[9ANY][0-9A-Z]\d{6}[0-9A-Z]{10}$/
const residentId = /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

/**
 * Which number this is, judged by its look alone, to notice one that was typed in another's place; `null` where it looks
 * like none. It need not be right: a food licence with a digit missing is still a food licence.
 */
export function kindOfNumber(compacted: string): NumberKind | null {
  if (/^JY\d/.test(compacted)) return 'food_operation_licence'
  if (/^SC\d/.test(compacted)) return 'food_production_licence'
  if (/^(?:YB|BZ)\d/.test(compacted)) return 'prepackaged_filing'
  if (creditCode.test(compacted) || !isRejected(uscc.validate(compacted))) return 'uscc'
  return residentId.test(compacted) ? 'resident_id' : null
}
