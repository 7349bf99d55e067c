import type { Finding } from '../contract/fault'
import type { Licence } from '../contract/merchant'
import type { RequirementCode } from '../contract/requirement-codes'
import type { Evaluated } from './evaluation'
import { isBegun, missingParts } from './missing-parts'
import { ownedFields } from './owned-fields'

/**
 * The state of one paper (or plain requirement): `missing` are pointers of parts not given, `findings` the faults of the
 * parts that are. `licence` is its entry, at index `at` of `licences[]` (-1 = none).
 */
export type Assessment = {
  readonly code: RequirementCode
  readonly missing: readonly string[]
  readonly begun: boolean
  readonly findings: readonly Finding[]
  readonly licence: Licence | null
  readonly at: number
}

export const isReject = ({ level }: Finding): boolean => level === 'reject'

const within = (path: string, pointer: string): boolean => path === pointer || path.startsWith(`${pointer}/`)

/**
 * The assessment of one code: the given and the missing parts, and those of the findings on typed values that belong to it.
 */
export function assess(
  code: RequirementCode,
  { fields, documents }: Evaluated,
  findings: readonly Finding[],
): Assessment {
  const owned = ownedFields(code)
  const at = fields.licences.findIndex(({ kind }) => kind === code)
  const own = owned.document === 'licence.business' ? [] : owned.fields
  const pointers = at < 0 ? own : [...own, `/licences/${at}`]
  const papers = documents.filter(({ kind, status }) => kind === code && status === 'confirmed')
  return {
    code,
    missing: missingParts(code, fields, documents),
    begun: isBegun(code, fields, documents),
    findings: [
      ...findings.filter(({ path }) => pointers.some((pointer) => within(path, pointer))),
      ...papers.flatMap(({ faults }) => faults),
    ],
    licence: fields.licences[at] ?? null,
    at,
  }
}

const rank = ({ missing, begun, findings }: Assessment): number => {
  if (missing.length === 0) return findings.some(isReject) ? 2 : 3
  return begun ? 1 : 0
}

/** The best of several papers that would do; the first of equals. */
export const best = (first: Assessment, ...others: readonly Assessment[]): Assessment =>
  others.reduce((found, next) => (rank(next) > rank(found) ? next : found), first)
