import { assess } from '#functions/domain/application/assess'
import { active, inReview } from '#functions/domain/merchant/enter'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { writeChange } from '#functions/operations/write-change'
import type { AuditAction } from '#shared/contract/audit-actions'
import { addDays, shanghaiDay } from '#shared/rules/day'
import { keep } from './asking'
import type { Stage } from './stage'

const catering = '2026-06-01'

/** The last day of grace of who was approved before the rule of 1 June 2026 and has not photographed her shop front. */
export const graceEnds = ({ fields, papers, ...merchant }: Merchant): readonly string[] =>
  fields.goods.includes('catering') &&
  'approvedAt' in merchant &&
  merchant.approvedAt !== null &&
  shanghaiDay(merchant.approvedAt) < catering &&
  !papers.some(({ kind, status }) => kind === 'shop.front_photo' && status === 'confirmed')
    ? [addDays(catering, 30)]
    : []

/** Has a draft approved as it was before the rule came, when nobody asked for a photo of the shop front. */
export async function bringOver({ world, clock, count, latest, moment }: Stage, id: string): Promise<void> {
  const draft = latest(id)
  if (draft === undefined) return
  const now = clock.now()
  const put = async (
    before: Merchant,
    after: Merchant,
    action: AuditAction,
  ): Promise<Merchant | undefined> => {
    const actor =
      action === 'submit'
        ? ({ id: draft.owner, role: 'seller' } as const)
        : ({ id: 'lin', role: 'reviewer' } as const)
    const wanted = { before, after, action, actor, now }
    await writeChange(world, wanted, () => ({ headers: {}, body: null }), keep)
    return latest(id)
  }
  const papers = draft.papers.filter(({ kind }) => kind !== 'shop.front_photo')
  const sent = await put(draft, { ...draft, papers, status: 'submitted', submittedAt: now }, 'submit')
  if (sent?.status !== 'submitted') return
  const held = await put(sent, inReview(sent, 'lin'), 'claim')
  if (held?.status !== 'in_review') return
  const accepted = { verdict: 'accepted', faults: [], comment: null, at: now } as const
  const items = assess(held, moment()).filter(({ bucket }) => bucket === 'in_review')
  const judgements = Object.fromEntries(items.map(({ code }) => [code, accepted]))
  await put(held, active({ ...held, judgements }, now), 'approve')
  count('brought over from before the rule')
}
