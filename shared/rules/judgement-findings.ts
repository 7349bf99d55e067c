import type { Finding } from '../contract/fault'
import type { Assessment } from './assess'
import type { Evaluated, Judgement } from './evaluation'
import { ownedFields } from './owned-fields'
import { photoFaults } from './photo-faults'

/** A reviewer's objections as findings: about the photo at its document, else at the licence or field. */
export function judgementFindings(
  { code, at }: Assessment,
  judgement: Judgement | undefined,
  { documents }: Evaluated,
): readonly Finding[] {
  if (judgement?.verdict !== 'rejected') return []
  const photo = documents.findIndex(({ kind, status }) => kind === code && status === 'confirmed')
  const [field] = ownedFields(code).fields
  const place = at < 0 ? (field ?? '/documents') : `/licences/${at}`
  return judgement.faults.map((fault) => ({
    code: fault,
    path:
      photo >= 0 && (photoFaults.includes(fault) || place === '/documents') ? `/documents/${photo}` : place,
    level: 'reject',
  }))
}
