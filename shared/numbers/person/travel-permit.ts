/**
 * Number of a travel permit of people of Hong Kong, Macao and Taiwan (港澳居民来往内地通行证, 台湾居民来往大陆通行证),
 * by the National Immigration Administration.
 *
 * They may register and sell as people of the mainland do; their own document for it is the residence permit, whose
 * number is a resident's (see `resident-id`). Without one the travel permit says who they are.
 *
 * | holder    | number                                                                                  |
 * | --------- | --------------------------------------------------------------------------------------- |
 * | Hong Kong | `H` and eight digits for life; on older cards two digits more count the renewals        |
 * | Macao     | `M` and eight digits, the same                                                          |
 * | Taiwan    | eight digits for life                                                                   |
 *
 * `H12345678`, made up. The Ministry of Public Security published the rule of the first two on 2010-03-10. Renewals
 * are left out of the compact form, so that one person has one number.
 *
 * There is no check digit, so every number is doubted: a person looks at the permit.
 */
import { compactForm } from '../compact-form'
import { reject, type Verdict, warn } from '../verdict'

const written = /^(?:[HM]\d{8}|\d{8})$/

export const compact = (input: string): string => compactForm(input).replace(/^([HM]\d{8})\d{2}$/, '$1')

/** True when a compact number is written as one of these. */
export const isWritten = (number: string): boolean => written.test(number)

/** The verdict on a number as typed. */
export function validate(input: string): Verdict {
  const value = compact(input)
  const isOfLength = value.length === 8 || value.length === 9
  const fault = isOfLength ? reject('alphabet') : reject('length')
  return { value, findings: [isWritten(value) ? warn('kind_mismatch') : fault], suggestion: null }
}

/** In groups by its parts: `H 1234 5678`. */
export const format = (compacted: string): string =>
  compacted.replace(/^([HM]?)(\d{4})(\d{4})$/, (_, letter: string, one: string, other: string) =>
    [letter, one, other].join(' ').trim(),
  )
