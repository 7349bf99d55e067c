/**
 * The number of the document by which a natural person proves identity.
 *
 * | document                                            | page                     | looked at by a person |
 * | --------------------------------------------------- | ------------------------ | --------------------- |
 * | identity card; residence permit of Hong Kong, Macao | `resident-id`            |                       |
 * | and Taiwan people                                   |                          |                       |
 * | foreigner's permanent residence card                | `foreigner-card`         |                       |
 * | the same, of before December 2023                   | `foreigner-card-of-2017` | always                |
 * | travel permit of Hong Kong, Macao and Taiwan people | `travel-permit`          | always                |
 * | Chinese passport                                    | `chinese-passport`       | always                |
 *
 * A number like that of another country’s passport is refused as the number of another paper; anything else is judged as
 * a resident's number, which nearly everybody has.
 */

import { compactForm } from '../compact-form'
import { reject, type Verdict } from '../verdict'
import * as chinesePassport from './chinese-passport'
import * as foreignerCard from './foreigner-card'
import * as foreignerCardOf2017 from './foreigner-card-of-2017'
import * as residentId from './resident-id'
import * as travelPermit from './travel-permit'

const foreignPassport = /^[A-Z]{1,2}\d{6,8}$/

export const compact = (input: string): string => travelPermit.compact(compactForm(input))

const pageOf = (number: string) => {
  if (foreignerCardOf2017.isWritten(number)) return foreignerCardOf2017
  if (travelPermit.isWritten(number)) return travelPermit
  if (chinesePassport.isWritten(number)) return chinesePassport
  return /^9.{17}$/.test(number) ? foreignerCard : residentId
}

/** The verdict on a number as typed; `today` is the day in Shanghai, YYYY-MM-DD. */
export function validate(input: string, today: string): Verdict {
  const value = compact(input)
  const page = pageOf(value)
  if (page === residentId && foreignPassport.test(value))
    return { value, findings: [reject('kind_mismatch')], suggestion: null }
  return page.validate(value, today)
}

/** In groups by its parts, whichever number it is. */
export const format = (compacted: string): string => pageOf(compacted).format(compacted)
