/**
 * Telephone number of Hong Kong or Macao, of their own numbering plans.
 *
 * | part       | holds                                                                              |
 * | ---------- | ---------------------------------------------------------------------------------- |
 * | country    | `+852` Hong Kong, `+853` Macao; `00` or nothing may stand for the plus             |
 * | subscriber | eight digits: in Hong Kong 2 or 3 first fixed, 4 to 9 mobile; in Macao 2 and 8     |
 * |            | first fixed, 6 mobile                                                              |
 *
 * `+85251234567`, made up. It has no check digit. Text messages are sent to numbers of the mainland alone.
 */
import { compactForm } from '../compact-form'
import { info, reject, type Verdict } from '../verdict'

const written = /^\+(?:852[2-9]|853[268])\d{7}$/

export const compact = (input: string): string =>
  compactForm(input).replace(/^(?:\+|00)?(85[23])(?=\d{8}$)/, '+$1')

/** The verdict on a number as typed. Whether anyone answers it, only a call can tell. */
export function validate(input: string): Verdict {
  const value = compact(input)
  const fault = value.length === 12 ? reject('alphabet') : reject('length')
  return { value, findings: [written.test(value) ? info('kind_mismatch') : fault], suggestion: null }
}

/** In groups as it is read aloud: `+852 5123 4567`. */
export const format = (compacted: string): string =>
  compacted.replace(/^(\+85[23])(\d{4})(\d{4})$/, '$1 $2 $3')

/** The number masked: `+852****4567`. */
export const mask = (compacted: string): string => compacted.replace(/^(\+85[23])\d{4}(?=\d{4}$)/, '$1****')
