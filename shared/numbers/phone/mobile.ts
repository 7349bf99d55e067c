/**
 * Mobile phone number (手机号) of the mainland, of the national numbering plan.
 *
 * 11 digits without a check digit: `1`, then 3 to 9, then nine more. `+86`, `0086` or `86` may stand before
 * it.
 *
 * `13800138000`: the operator's network (138), then two groups of four.
 */
import { compactForm } from '../compact-form'
import { type Finding, reject, type Verdict } from '../verdict'

const countryCode = /^\(?(?:\+|00)?86\)?(?=1.{10}$)/

export const compact = (input: string): string => compactForm(input).replace(countryCode, '')

function findingsOf(number: string): readonly Finding[] {
  if (number.length !== 11) return [reject('length')]
  if (!/^1[3-9]\d{9}$/.test(number)) return [reject('alphabet')]
  return []
}

/** The verdict on a number as typed. Whether anyone answers it, only a call can tell. */
export function validate(input: string): Verdict {
  const value = compact(input)
  return { value, findings: findingsOf(value), suggestion: null }
}

/** In groups as it is read aloud: `138 0013 8000`. */
export const format = (compacted: string): string => compacted.replace(/^(.{3})(.{4})(.{4})$/, '$1 $2 $3')

/** The number masked: `138****8000`. A text that is not 11 characters long is hidden whole. */
export const mask = (compacted: string): string =>
  compacted.length === 11 ? `${compacted.slice(0, 3)}****${compacted.slice(7)}` : '*'.repeat(compacted.length)
