/**
 * Number of a foreigner's permanent residence card of before 2023-12-01 (外国人永久居留身份证, 2017版), by the National
 * Immigration Administration. Cards run for five or ten years and stay good to their end beside the new ones (see
 * `foreigner-card`).
 *
 * | place | holds                                                              |
 * | ----- | ------------------------------------------------------------------ |
 * | 1-3   | nationality in the letters of ISO 3166-1                           |
 * | 4-7   | area code where it was asked for, province and city                |
 * | 8-13  | day of birth, YYMMDD                                               |
 * | 14    | sequence                                                           |
 * | 15    | check digit of travel documents (see `mod-10-731`)                 |
 *
 * `CAN110081080323`, made up: of Canada, asked for in Beijing (1100), born on 3 August 1981.
 *
 * No text of the layout is published; three letters and twelve digits are. So only the day of birth can refuse a number,
 * and every other is doubted: a person looks at the card and at its end.
 */

import * as mod10731 from '../check/mod-10-731'
import { compactForm } from '../compact-form'
import { isProvince } from '../province'
import { type Finding, reject, type Verdict, warn } from '../verdict'
import { isBirthDay } from './birth-day'

const written = /^[A-Z]{3}\d{12}$/

export const compact = (input: string): string => compactForm(input)

/** True when a compact number is three letters and twelve digits. */
export const isWritten = (number: string): boolean => written.test(number)

function findingsOf(number: string, today: string): readonly Finding[] {
  if (number.length !== 15) return [reject('length')]
  if (!isWritten(number)) return [reject('alphabet')]
  const born = number.slice(7, 13)
  if (!isBirthDay(`19${born}`, today) && !isBirthDay(`20${born}`, today)) return [reject('date_out_of_range')]
  const findings: Finding[] = []
  if (mod10731.checkDigit(number.slice(0, 14)) !== number.charAt(14)) findings.push(warn('check_digit'))
  if (!isProvince(number.slice(3, 5))) findings.push(warn('province'))
  return [...findings, warn('superseded')]
}

/** The verdict on a number as typed; `today` is the day in Shanghai, YYYY-MM-DD. */
export function validate(input: string, today: string): Verdict {
  const value = compact(input)
  return { value, findings: findingsOf(value, today), suggestion: null }
}

/** In groups by its parts: `CAN 1100 810803 23`. */
export const format = (compacted: string): string =>
  compacted.replace(/^(.{3})(.{4})(.{6})(.{2})$/, '$1 $2 $3 $4')
