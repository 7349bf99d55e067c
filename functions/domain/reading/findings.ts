import type { ReadField } from '#shared/contract/document'
import type { Finding, RuleFaultCode } from '#shared/contract/fault'
import type { MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { agreement } from './agreement'
import { offered, type ReadFields, type Reading } from './reading'
import { typedValue } from './typed-value'

/** The id and the kind of a photographed paper. */
type Read = { readonly id: string; readonly kind: DocumentKind }

/** Below this certainty a word may have been misread: it is offered, but no finding is made of it. */
const sure = 0.9

const doubts: readonly (readonly [ReadField, RuleFaultCode])[] = [
  ['registrationNumber', 'document_number_mismatch'],
  ['number', 'document_number_mismatch'],
  ['fullName', 'holder_different'],
  ['holderName', 'holder_different'],
  ['legalRepresentative', 'name_mismatch'],
  ['validFrom', 'dates_inconsistent'],
  ['validTo', 'dates_inconsistent'],
]

function differences({ kind }: Read, fields: MerchantFields, read: ReadFields): readonly Finding[] {
  return doubts.flatMap(([field, code]): Finding[] => {
    const found = read[field]
    const typed = typedValue(field, kind, fields)
    if (found === undefined || found.confidence < sure || typed === null || typed.value === null) return []
    const compared = agreement(field, typed.value, found.value)
    if (compared === 'same') return []
    const fault = compared === 'close' ? 'name_mismatch' : code
    return [{ code: fault, path: typed.path, level: 'warn', seen: typed.value, read: found.value }]
  })
}

// A typed end has been judged already.
function expiry(
  { id, kind }: Read,
  fields: MerchantFields,
  read: ReadFields,
  today: string,
): readonly Finding[] {
  const end = read.validTo
  if (end === undefined || end.value >= today) return []
  if (typedValue('validTo', kind, fields)?.value === end.value) return []
  return [{ code: 'document_expired', path: `/documents/${id}`, level: 'warn', read: end.value }]
}

/**
 * The findings of a reader on one paper against the fields typed: "you wrote X, the paper says Y". Every finding is a
 * warning, for a reader may err; a person decides. `today` is the day in Shanghai, `YYYY-MM-DD`.
 */
export function readingFindings(
  paper: Read,
  reading: Reading,
  fields: MerchantFields,
  today: string,
): readonly Finding[] {
  const about = (code: RuleFaultCode): readonly Finding[] => [
    { code, path: `/documents/${paper.id}`, level: 'warn' },
  ]
  const { found } = reading
  if (found.outcome === 'not_read') return []
  if (found.outcome !== 'read')
    return about(found.outcome === 'blurred' ? 'image_blurred' : 'document_unreadable')
  const read = offered(reading, paper.kind)
  // Provincial cards bear titles that no list holds.
  if (read === null)
    return found.kind === paper.kind || (found.kind === null && paper.kind === 'card.small_vendor')
      ? about('document_unreadable')
      : about('document_wrong_kind')
  return [...differences(paper, fields, read), ...expiry(paper, fields, read, today)]
}
