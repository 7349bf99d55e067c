/**
 * Number of an ordinary passport of the People's Republic of China (普通护照), by the National Immigration
 * Administration (Passport Law).
 *
 * Chinese citizens who live abroad have no identity card and prove who they are by it (Exit and Entry Administration Law
 * art. 14). The passport of another country is not taken: its holder may work here only by permit and for whom the
 * permit names (arts. 41, 43), unless the holder has a card of permanent residence (see `foreigner-card`).
 *
 * | series | number                                                                          |
 * | ------ | ------------------------------------------------------------------------------- |
 * | `E`    | electronic, since 2012: eight digits, or a letter but I and O and seven digits  |
 * | `G`    | of before: eight digits                                                         |
 *
 * `EA1234567`, made up. There is no check digit in the number itself, so every number is doubted: a person looks at the
 * passport.
 */
import { compactForm } from '../compact-form'
import { reject, type Verdict, warn } from '../verdict'

const written = /^(?:E[0-9A-HJ-NP-Z]|G\d)\d{7}$/

export const compact = (input: string): string => compactForm(input)

/** True when a compact number is written as one of these. */
export const isWritten = (number: string): boolean => written.test(number)

/** The verdict on a number as typed. */
export function validate(input: string): Verdict {
  const value = compact(input)
  const fault = value.length === 9 ? reject('alphabet') : reject('length')
  return { value, findings: [isWritten(value) ? warn('kind_mismatch') : fault], suggestion: null }
}

/** In groups by its parts: `E A123 4567`. */
export const format = (compacted: string): string => compacted.replace(/^([EG])(.{4})(.{4})$/, '$1 $2 $3')
