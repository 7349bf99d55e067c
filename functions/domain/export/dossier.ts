import { shanghaiDay } from '#shared/rules/day'
import { type Moment, statusAt } from '../application/assess'
import { chainHolds, type Entry } from '../merchant/entry'
import type { Content, Merchant, Paper } from '../merchant/merchant'
import { coverageOn } from './coverage-on'

const paperOf = ({
  id,
  kind,
  status,
  contentType,
  bytes,
  sha256,
  sentSha256,
  confirmedAt,
  faults,
}: Paper) => ({
  ...{ id, kind, status, contentType, bytes },
  ...{ sha256, sentSha256, confirmedAt, faults },
})

const pickContent = ({ fields, papers, judgements }: Content) => ({
  form: fields,
  papers: papers.map(paperOf),
  judgements,
})

/**
 * Everything that is kept of one merchant, unmasked: the form, the papers with their hashes, the decisions, every audit
 * entry in order, and the proof of coverage. The hash of an entry is over its `sealed` text, which stands beside the plain
 * values, so whoever holds the file can verify the chain. Entries later than the merchant's own `audit.seq` are left out.
 */
export function dossierOf(
  merchant: Merchant,
  entries: readonly Entry[],
  moment: Moment,
  sha256: (text: string) => string,
) {
  const { id, version, since, createdAt, updatedAt, waivers, sanctions, appeal, legalHold } = merchant
  const audit = entries.slice(0, merchant.audit.seq)
  const today = shanghaiDay(moment.now)
  return {
    madeAt: moment.now,
    merchant: {
      ...{ id, version, stored: merchant.status, status: statusAt(merchant, moment), since },
      ...{ createdAt, updatedAt },
      submittedAt: 'submittedAt' in merchant ? merchant.submittedAt : null,
      approvedAt: 'approvedAt' in merchant ? merchant.approvedAt : null,
      verifiedAt: 'verifiedAt' in merchant ? merchant.verifiedAt : null,
    },
    ...pickContent(merchant),
    pending:
      'pending' in merchant && merchant.pending !== null
        ? { ...pickContent(merchant.pending), submittedAt: merchant.pending.submittedAt }
        : null,
    decisions: { waivers, sanctions, appeal, legalHold },
    audit,
    proof: {
      clock: audit.map(({ auditSeq, at, hash }) => ({ auditSeq, at, hash })),
      end: merchant.audit,
      chainHolds: (audit.at(-1)?.hash ?? '') === merchant.audit.hash && chainHolds(audit, sha256),
      coverage: { day: today, ...coverageOn(audit, today) },
    },
  }
}
