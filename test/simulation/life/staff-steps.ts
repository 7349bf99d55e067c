import { assess } from '#functions/domain/application/assess'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { asOf } from '#functions/domain/merchant/settle'
import { claimMerchant } from '#functions/operations/staff/claim-merchant'
import { decideAppeal } from '#functions/operations/staff/decide-appeal'
import { decideMerchant } from '#functions/operations/staff/decide-merchant'
import { discloseMerchant } from '#functions/operations/staff/disclose-merchant'
import { holdMerchant } from '#functions/operations/staff/hold-merchant'
import { releaseMerchant } from '#functions/operations/staff/release-merchant'
import { sanctionMerchant } from '#functions/operations/staff/sanction-merchant'
import { signSanction } from '#functions/operations/staff/sign-sanction'
import { verifyMerchant } from '#functions/operations/staff/verify-merchant'
import { waiveItem } from '#functions/operations/staff/waive-item'
import type { SanctionAction, SanctionFinding } from '#shared/contract/sanction'
import { addDays, shanghaiDay } from '#shared/rules/day'
import { byStaff, ofAnyVersion, wordOf } from './asking'
import type { Stage } from './stage'

const reviewers = ['lin', 'wang', 'chen'] as const
const findings = ['three_no', 'multi_level', 'forgery', 'conduct', 'other'] as const

/** What staff do, through the handlers. Each answers `done` or the code of the refusal. */
export function staffSteps({ dice, acting, moment, clock }: Stage) {
  const one = () => dice.pick(reviewers)
  const other = (than: string): string => dice.pick(reviewers) ?? than

  /** Who holds it decides; now and then somebody else tries. */
  const holder = (merchant: Merchant): string =>
    'reviewer' in merchant && merchant.reviewer !== null && dice.chance(0.9) ? merchant.reviewer : one()

  async function decide(
    merchant: Merchant,
    outcome: 'approve' | 'request_changes' | 'decline',
    most = 1,
  ): Promise<string> {
    const codes = assess(asOf(merchant, moment()), moment())
      .filter(({ bucket }) => bucket === 'in_review')
      .map(({ code }) => code)
    const first = dice.below(Math.max(1, codes.length))
    const rejected = outcome === 'approve' ? [] : codes.slice(first, first + 1 + dice.below(most))
    const items = codes.map((code) =>
      rejected.includes(code)
        ? { code, verdict: 'rejected' as const, faults: ['document_unreadable' as const] }
        : { code, verdict: 'accepted' as const, faults: [] },
    )
    return wordOf(
      await decideMerchant(byStaff(holder(merchant), 'reviewer', merchant, { outcome, items }), acting),
    )
  }

  const evidence = [{ text: 'A photo of the stall' }]
  async function sanction(
    merchant: Merchant,
    action: SanctionAction,
    by: string = one(),
    finding: SanctionFinding = dice.pick(findings),
  ): Promise<string> {
    const body = { action, finding, rule: 'order 37 art. 24', facts: 'What was found', evidence }
    return wordOf(await sanctionMerchant(byStaff(by, 'reviewer', merchant, body), acting))
  }

  async function sign(merchant: Merchant, by: string = one()): Promise<string> {
    const waiting = merchant.sanctions.filter(({ state }) => state === 'awaiting_signature')
    const [asked] = waiting.slice(dice.below(Math.max(1, waiting.length)))
    const request = byStaff(by, 'reviewer', merchant, {})
    const params = { id: merchant.id, sanctionId: asked?.id ?? 'none' }
    return wordOf(await signSanction(ofAnyVersion({ ...request, params }), acting))
  }

  /** Two people, one after the other; sometimes it is the same one. */
  async function together(merchant: Merchant, action: 'close' | 'bar'): Promise<string> {
    const first = one()
    const asked = await sanction(merchant, action, first)
    const held = await acting.merchants.load(merchant.id)
    if (asked !== 'done' || held === null) return asked
    return sign(held, dice.chance(0.2) ? first : other(first))
  }

  return {
    claim: async (merchant: Merchant) =>
      wordOf(
        await claimMerchant(
          ofAnyVersion(byStaff(one(), 'reviewer', merchant, { noInterest: true as const })),
          acting,
        ),
      ),
    release: async (merchant: Merchant) =>
      wordOf(
        await releaseMerchant(
          ofAnyVersion(byStaff(holder(merchant), 'reviewer', merchant, undefined)),
          acting,
        ),
      ),
    approve: (merchant: Merchant) => decide(merchant, 'approve'),
    request_changes: (merchant: Merchant) => decide(merchant, 'request_changes', 2),
    decline: (merchant: Merchant) => decide(merchant, 'decline'),
    decideAppeal: async (merchant: Merchant) => {
      const body = {
        outcome: dice.chance(0.6) ? ('upheld' as const) : ('dismissed' as const),
        reason: 'Seen',
      }
      return wordOf(await decideAppeal(ofAnyVersion(byStaff(one(), 'reviewer', merchant, body)), acting))
    },
    verify: async (merchant: Merchant) =>
      wordOf(
        await verifyMerchant(ofAnyVersion(byStaff(one(), 'reviewer', merchant, { note: 'Seen' })), acting),
      ),
    waive: async (merchant: Merchant) => {
      const code = dice.pick(['goods.label', 'goods.supplier_papers', 'licence.food_operation'] as const)
      const until = addDays(shanghaiDay(clock.now()), dice.below(60) - 2)
      const body = { code, reason: 'Asked for', until }
      return wordOf(await waiveItem(byStaff('zhao', 'supervisor', merchant, body), acting))
    },
    hold: async (merchant: Merchant) =>
      wordOf(
        await holdMerchant(
          ofAnyVersion(byStaff('zhao', 'supervisor', merchant, { hold: dice.chance(0.5), reason: 'A case' })),
          acting,
        ),
      ),
    disclose: async (merchant: Merchant) =>
      wordOf(
        await discloseMerchant(
          ofAnyVersion(byStaff(one(), 'reviewer', merchant, { reason: 'A call', fields: ['contact'] })),
          acting,
        ),
      ),
    warn: (merchant: Merchant) => sanction(merchant, 'warn'),
    suspend: (merchant: Merchant) => sanction(merchant, 'suspend'),
    reinstate: (merchant: Merchant) => sanction(merchant, 'reinstate'),
    close: (merchant: Merchant) => together(merchant, 'close'),
    bar: (merchant: Merchant) => together(merchant, 'bar'),
    ask: (merchant: Merchant) => sanction(merchant, dice.pick(['close', 'bar'] as const)),
    sign: (merchant: Merchant) => sign(merchant),
  }
}
