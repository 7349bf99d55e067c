/**
 * Fixed telephone number (固定电话) of the mainland, of the national numbering plan.
 *
 * | part       | holds                                                                    |
 * | ---------- | ------------------------------------------------------------------------ |
 * | area code  | `0`, then 10, two digits that begin with 2, or three that begin with 3-9 |
 * | subscriber | eight digits, in some places with a three-digit code seven               |
 *
 * `059187654321`, made up: Fuzhou (0591), then two groups of four. It has no check digit and takes no text messages.
 */
import { compactForm } from '../compact-form'
import { info, reject, type Verdict } from '../verdict'

const written = /^0(?:10|2[0-57-9])[2-8]\d{7}$|^0[3-9]\d{2}[2-8]\d{6,7}$/

export const compact = (input: string): string =>
  compactForm(input).replace(/^(?:\+|00)86(?=(?:10|[2-9])\d{8,10}$)/, '0')

/** The verdict on a number as typed. Whether anyone answers it, only a call can tell. */
export function validate(input: string): Verdict {
  const value = compact(input)
  const isOfLength = value.length > 10 && value.length < 13
  const fault = isOfLength ? reject('alphabet') : reject('length')
  return { value, findings: [written.test(value) ? info('kind_mismatch') : fault], suggestion: null }
}

/** With its area code apart: `0591 87654321`. */
export const format = (compacted: string): string =>
  compacted.replace(/^(010|02\d|0\d{3})(\d{7,8})$/, '$1 $2')

/** The number masked: `0591****4321`, its area code and its last four digits. */
export const mask = (compacted: string): string =>
  compacted.replace(/^(010|02\d|0\d{3})(\d{3,4})(\d{4})$/, (_, area: string, hidden: string, last: string) =>
    [area, '*'.repeat(hidden.length), last].join(''),
  )
