import * as steps from '#functions/domain/application/steps'
import { written } from '#functions/domain/merchant/change'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import { labelItems } from '#shared/contract/merchant'
import { templates } from '#shared/contract/reminder'
import { addDays, shanghaiDay } from '#shared/rules/day'
import { approvedAt, keyed, paper, stepBetween } from '#test/fixtures/merchants'
import { accepted, approvedOn, draftSince, ending, rejected } from '#test/functions/domain/reminder/reminded'
import type { Ledger } from './ledger'
import type { Scene } from './scene'

/** A seller as the simulation knows her, without asking the rules. */
export type Seller = {
  readonly id: string
  readonly owner: string
  readonly openid: string
  /** The Shanghai day of what her reminders count from: her last write, the day of her approval, or of her being sent back. */
  from: string
  status: Merchant['status']
  changedOn: string
  /** Papers that may follow and have not come. */
  follow: readonly Follower[]
  licenceEnds: string
  verifiedOn: string
  /** How likely she is to do something on a day. */
  readonly zeal: number
  isPoison: boolean
  wasPoison: boolean
  remindedOn: string
  /** The day of a reminder that could not be given on its day, for a reason that is known. */
  owedSince: string | null
}

const followers = ['goods.supplier_papers', 'goods.label'] as const
type Follower = (typeof followers)[number]
const label = { producedOn: '2026-10-01', alcoholByVolume: null, items: [...labelItems] }
export const licence = 'licence.food_operation'
export const recheck = 'recheck.half_year'

/** What sellers and staff do, through the domain and into the store. */
export function sellerActs(scene: Scene, ledger: Ledger) {
  const { world, dice, clock } = scene

  async function put(
    seller: Seller,
    before: Merchant | null,
    after: Merchant,
    role: 'seller' | 'reviewer',
  ): Promise<void> {
    const now = clock.now()
    const actor = { id: seller.owner, role }
    const because = {
      action: stepBetween(before, after),
      actor,
      at: now,
      rulesVersion: '1',
      sha256: world.digest.plain,
      keyed,
    }
    const seal = await world.merchants.sealFor(after.id)
    const moment = { now, calendar: world.calendar }
    const outcome = await world.merchants.commit(written(before, after, { ...because, moment, seal }), null)
    if (outcome !== 'committed') throw new Error(`An act was refused: ${outcome}`)
    seller.changedOn = shanghaiDay(now)
    seller.status = after.status
    scene.say(`${seller.id} ${before?.status ?? 'nobody'} -> ${after.status}`)
    scene.count(`status ${after.status}`)
  }

  async function begin(): Promise<Seller> {
    const now = clock.now()
    const today = shanghaiDay(now)
    const owner = world.chance.id()
    const licenceEnds = addDays(today, 20 + dice.below(500))
    const seller: Seller = {
      id: world.chance.id(),
      owner,
      openid: `openid-of-${owner}`,
      from: today,
      status: 'draft',
      changedOn: today,
      follow: [],
      licenceEnds,
      verifiedOn: '',
      zeal: dice.pick([0.008, 0.05, 0.05, 0.08]),
      isPoison: false,
      wasPoison: false,
      remindedOn: '',
      owedSince: null,
    }
    if (!dice.chance(0.05)) await world.reminders.knowPerson(owner, 'mini_program', seller.openid)
    const number = `9${seller.id.slice(-17).toUpperCase()}`
    const draft = ending(draftSince(today), licence, licenceEnds)
    const labels = draft.fields.goods.map((goods) => ({ goods, product: '红茶', ...label }))
    const fields = { ...draft.fields, registrationNumber: number, labels }
    await put(
      seller,
      null,
      { ...draft, id: seller.id, owner, fields, since: now, sellerWroteAt: now },
      'seller',
    )
    await consent(seller)
    return seller
  }

  async function consent(seller: Seller): Promise<void> {
    for (const template of templates) if (dice.chance(0.8)) await ledger.tap(seller, template)
    if (dice.chance(0.1)) await ledger.revoke(seller, dice.pick(templates))
  }

  async function write(seller: Seller, merchant: Merchant): Promise<void> {
    await put(seller, merchant, merchant, 'seller')
    if (merchant.status === 'draft') seller.from = seller.changedOn
    await consent(seller)
  }

  async function submit(seller: Seller, merchant: Merchant): Promise<void> {
    const judgements = { ...merchant.judgements }
    delete judgements['licence.business']
    const submittedAt = clock.now()
    await put(seller, merchant, { ...merchant, judgements, status: 'submitted', submittedAt }, 'seller')
    await consent(seller)
  }

  async function decideOn(seller: Seller, merchant: Merchant): Promise<void> {
    if (merchant.status !== 'submitted') return
    const now = clock.now()
    const today = shanghaiDay(now)
    seller.from = today
    if (dice.chance(0.15))
      return put(seller, merchant, { ...merchant, status: 'declined', declinedBy: 'lin' }, 'reviewer')
    const judgements = { ...approvedOn(today, draftSince(today)).judgements }
    if (dice.chance(0.35)) {
      const all = { ...judgements, 'licence.business': rejected(now) }
      return put(seller, merchant, { ...merchant, judgements: all, status: 'action_required' }, 'reviewer')
    }
    seller.follow = followers.filter((code) => merchant.papers.every(({ kind }) => kind !== code))
    seller.verifiedOn = today
    if (seller.licenceEnds <= today) seller.licenceEnds = addDays(today, 30 + dice.below(300))
    const { fields } = ending({ ...draftSince(today), fields: merchant.fields }, licence, seller.licenceEnds)
    const approved = { ...approvedAt(now), status: 'active' } as const
    return put(seller, merchant, { ...merchant, fields, judgements, ...approved }, 'reviewer')
  }

  async function keepUp(seller: Seller, merchant: Merchant): Promise<void> {
    if (merchant.status !== 'active') return
    const now = clock.now()
    const [code] = seller.follow
    if (code !== undefined && dice.chance(0.6)) {
      seller.follow = seller.follow.slice(1)
      const papers = [...merchant.papers, paper(code)]
      const judgements = { ...merchant.judgements, [code]: accepted(now) }
      await put(seller, merchant, { ...merchant, papers, judgements }, 'seller')
    } else if (dice.chance(0.5)) {
      seller.verifiedOn = shanghaiDay(now)
      await put(seller, merchant, { ...merchant, verifiedAt: now }, 'reviewer')
    } else {
      seller.licenceEnds = addDays(shanghaiDay(now), 200 + dice.below(1500))
      const { fields } = ending(
        { ...draftSince(now.slice(0, 10)), fields: merchant.fields },
        licence,
        seller.licenceEnds,
      )
      await put(seller, merchant, { ...merchant, fields }, 'seller')
    }
    await consent(seller)
  }

  async function reopen(seller: Seller, merchant: Merchant): Promise<void> {
    const after = steps.reopen(merchant, { now: clock.now(), calendar: world.calendar })
    if (isRefusal(after)) return
    await put(seller, merchant, { ...after, judgements: {} }, 'seller')
    seller.from = seller.changedOn
    scene.count('reopened')
  }

  async function withdraw(seller: Seller, merchant: Merchant): Promise<void> {
    const submittedAt = 'submittedAt' in merchant ? merchant.submittedAt : null
    await put(seller, merchant, { ...merchant, status: 'withdrawn', submittedAt }, 'seller')
  }

  return { begin, consent, write, submit, decideOn, keepUp, reopen, withdraw }
}
