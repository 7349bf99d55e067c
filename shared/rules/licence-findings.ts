import type { Finding } from '../contract/fault'
import type { Licence, MerchantFields } from '../contract/merchant'
import type { LicenceKind } from '../contract/requirement-codes'
import { addMonths, daysBetween } from './day'
import { compareNames } from './full-name'
import { licenceEnd, sellsUntil } from './licence-end'
import { licenceNumbers } from './licence-numbers'
import { oncePer } from './once-per'

/** Five years is the term of an operation and of a production licence (Food Safety Law Implementing Regulations art. 15). */
const fiveYears: readonly LicenceKind[] = ['licence.food_operation', 'licence.food_production']

function dateFindings(licence: Licence, path: string, today: string): readonly Finding[] {
  const { kind, validFrom, validTo, longTerm } = licence
  const findings: Finding[] = []
  if (validFrom !== null && validFrom > today)
    findings.push({ code: 'date_out_of_range', path: `${path}/validFrom`, level: 'reject' })
  if (validFrom !== null && validTo !== null && validFrom > validTo)
    findings.push({ code: 'dates_inconsistent', path: `${path}/validTo`, level: 'reject' })
  if (longTerm && (validTo !== null || fiveYears.includes(kind)))
    findings.push({ code: 'dates_inconsistent', path: `${path}/longTerm`, level: 'warn' })
  const end = licenceEnd(licence)
  const until = sellsUntil(licence)
  if (end === null || until === null) return findings
  if (end < today)
    findings.push({
      code: 'document_expired',
      path: `${path}/validTo`,
      level: until < today ? 'reject' : 'warn',
    })
  else if (end > addMonths(today, 50 * 12))
    findings.push({ code: 'date_out_of_range', path: `${path}/validTo`, level: 'reject' })
  else if (fiveYears.includes(kind) && end > addMonths(today, 61))
    findings.push({ code: 'date_out_of_range', path: `${path}/validTo`, level: 'warn' })
  else if (daysBetween(today, end) <= 30)
    findings.push({ code: 'document_expires_soon', path: `${path}/validTo`, level: 'info' })
  return findings
}

/** Papers whose holder must be the merchant itself. A trade mark or product registration may be another's. */
const ownPapers: readonly LicenceKind[] = [
  'licence.food_operation',
  'filing.prepackaged',
  'licence.food_production',
  'card.small_vendor',
  'licence.direct_sales',
]

function holderFindings(licence: Licence, path: string, fields: MerchantFields): readonly Finding[] {
  const { kind, holderName } = licence
  const { fullName, legalRepresentative } = fields
  if (!holderName || !fullName || !ownPapers.includes(kind)) return []
  const difference = { path: `${path}/holderName`, seen: fullName, read: holderName }
  switch (compareNames(fullName, holderName)) {
    case 'same':
      return []
    case 'short_form':
      return [{ code: 'name_mismatch', level: 'info', ...difference }]
    default:
      // An individual business without a shop name has its owner's name on the licence.
      return [
        holderName === legalRepresentative
          ? { code: 'name_mismatch', level: 'warn', ...difference }
          : { code: 'holder_different', level: 'warn', ...difference },
      ]
  }
}

function numberFindings({ kind, number }: Licence, path: string): readonly Finding[] {
  const verdict = number ? licenceNumbers[kind]?.validate(number) : undefined
  return (verdict?.findings ?? []).map((finding) => ({ ...finding, path: `${path}/number` }))
}

const undated = oncePer((fields: MerchantFields) =>
  fields.licences.map((licence, at) => {
    const path = `/licences/${at}`
    const number = numberFindings(licence, path)
    return { licence, path, number, holder: holderFindings(licence, path, fields) }
  }),
)

/** Findings on every typed paper: its number, its dates, its holder. `today` is the day in Shanghai. */
export const licenceFindings = (fields: MerchantFields, today: string): readonly Finding[] =>
  undated(fields).flatMap(({ licence, path, number, holder }) => [
    ...number,
    ...dateFindings(licence, path, today),
    ...holder,
  ])
