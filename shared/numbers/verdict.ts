import type { FaultLevel, RuleFaultCode } from '../contract/fault'

/** The possible faults of a number, in the order in which they are looked for. */
export const numberFaultCodes = [
  'length',
  'alphabet',
  'date_out_of_range',
  'check_digit',
  'organisation_check',
  'province',
  'kind_mismatch',
  'superseded',
] as const satisfies readonly RuleFaultCode[]

export type NumberFaultCode = (typeof numberFaultCodes)[number]

/** `reject`: it cannot be a real number. `warn`: a person must look. `info`: good to know. */
export type Finding = { readonly code: NumberFaultCode; readonly level: FaultLevel }

/**
 * The verdict on a typed number. `value` is its compact form, the one that is kept and compared; `suggestion` is the one
 * number that was probably meant, offered and never filled in.
 *
 * A number without findings is well formed. No check digit can tell that the firm exists.
 */
export type Verdict = {
  readonly value: string
  readonly findings: readonly Finding[]
  readonly suggestion: string | null
}

export const reject = (code: NumberFaultCode): Finding => ({ code, level: 'reject' })
export const warn = (code: NumberFaultCode): Finding => ({ code, level: 'warn' })
export const info = (code: NumberFaultCode): Finding => ({ code, level: 'info' })

/** True when the findings leave no doubt: this cannot be a real number. */
export const isRejected = (verdict: Pick<Verdict, 'findings'>): boolean =>
  verdict.findings.some(({ level }) => level === 'reject')
