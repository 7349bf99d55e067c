import type { Merchant } from '#functions/domain/merchant/merchant'
import { addDays, addMonths, daysBetween, shanghaiDay } from '#shared/rules/day'
import { cakeMaker, noodleBrand, type Person, pancakeStall, teaShop, walnutFarm } from '#test/fixtures/people'
import { bringOver, graceEnds } from './before-the-rule'
import { ownNumber } from './own-number'
import { sellerSteps } from './seller-steps'
import { staffSteps } from './staff-steps'
import type { Stage } from './stage'
import { timeSteps } from './time'

/** How one seller is, and how the staff are with her. */
type Habits = {
  /** How many days before its end she renews a paper; negative = after it; null = never. */
  readonly renews: number | null
  readonly taps: boolean
  /** How many days after the opening of a re-check staff verify: some come too late, some never (null). */
  readonly verifies: number | null
  readonly answersAfter: number
}

const people: readonly [Person, ...Person[]] = [teaShop, pancakeStall, walnutFarm, cakeMaker, noodleBrand]
/** A town of sellers and a few members of staff, who do day by day what is in their habits. */
export function openTown(stage: Stage) {
  const { dice, clock, count, acting, latest, violate } = stage
  const { begin, photographKind, ...seller } = sellerSteps(stage)
  const staff = staffSteps(stage)
  const time = timeSteps(stage)
  const ids: string[] = []
  const habits = new Map<string, Habits>()

  const drawn = (): Habits => ({
    renews: dice.pick([60, 30, 30, 5, 1, 0, -10, -25, null]),
    taps: dice.chance(0.7),
    verifies: dice.pick([1, 10, 20, 27, 31, 45, null]),
    answersAfter: dice.pick([0, 1, 2, 4, 9]),
  })

  async function arrive(day: string): Promise<void> {
    const isOld = day < '2026-05-25' && dice.chance(0.4)
    const person = isOld ? pancakeStall : dice.pick(people)
    const goodFor = dice.pick([20, 45, 100, 200, 330, 900])
    const id = await begin(person, `owner-${ids.length}`, goodFor, ownNumber(person, ids.length + 1))
    ids.push(id)
    habits.set(id, drawn())
    if (isOld) await bringOver(stage, id)
  }

  const fresh = async (id: string): Promise<Merchant> => {
    const merchant = await acting.merchants.load(id)
    if (merchant === null) throw new Error('A merchant of the town is gone')
    return merchant
  }

  async function apply(id: string): Promise<void> {
    const merchant = await fresh(id)
    if (merchant.status === 'draft' && dice.chance(0.9)) {
      const word = await seller.submit(merchant)
      count(`town submit ${word}`)
      if (word === 'submission_incomplete')
        await seller.renew(await fresh(id), addDays(shanghaiDay(clock.now()), 300))
    }
    if (merchant.status === 'action_required') {
      if (dice.chance(0.3)) await seller.photograph(merchant)
      if (dice.chance(0.5)) await seller.submit(await fresh(id))
    }
    if (merchant.status === 'lapsed') await seller.reopen(merchant)
  }

  async function review(id: string, { answersAfter }: Habits): Promise<void> {
    const merchant = await fresh(id)
    if (merchant.status === 'submitted') {
      if (dice.chance(1 / (1 + answersAfter))) await staff.claim(merchant)
      return
    }
    if (merchant.status !== 'in_review' || dice.chance(0.3)) return
    if (dice.chance(0.85)) await staff.approve(merchant)
    else await (dice.chance(0.8) ? staff.request_changes(merchant) : staff.decline(merchant))
  }

  async function keepUp(id: string, { renews }: Habits, today: string): Promise<void> {
    const merchant = await fresh(id)
    if (merchant.status !== 'active' || merchant.reviewer !== null || renews === null) return
    const [licence] = merchant.fields.licences
    const end =
      licence?.kind === 'exempt.farm_produce' && licence.validFrom !== null
        ? addMonths(licence.validFrom, 12)
        : (licence?.validTo ?? null)
    if (merchant.pending === null && graceEnds(merchant).length > 0 && dice.chance(0.06))
      await photographKind(merchant, 'shop.front_photo')
    else if (merchant.pending === null && end !== null && daysBetween(today, end) <= renews) {
      count('renewed')
      await seller.renew(merchant, addDays(today, dice.pick([120, 300, 1500])))
    }
    const held = await fresh(id)
    if (held.status === 'active' && held.pending !== null && held.pending.submittedAt === null)
      count(`town change ${await seller.submit(held)}`)
  }

  async function answerChange(id: string, { answersAfter }: Habits): Promise<void> {
    const merchant = await fresh(id)
    if (merchant.status !== 'active' || !merchant.pending?.submittedAt) return
    if (merchant.reviewer === null) {
      if (dice.chance(1 / (1 + answersAfter))) await staff.claim(merchant)
      return
    }
    if (dice.chance(0.6))
      count(
        `town judged ${await (dice.chance(0.85) ? staff.approve(merchant) : staff.request_changes(merchant))}`,
      )
  }

  async function recheck(id: string, { taps, verifies }: Habits, today: string): Promise<void> {
    const merchant = await fresh(id)
    if (merchant.status !== 'active') return
    const since = daysBetween(addDays(addMonths(shanghaiDay(merchant.verifiedAt), 6), -30), today)
    if (since < 0) return
    if (taps && merchant.recheckTappedAt === null && dice.chance(0.2))
      count(`town tap ${await seller.tap(merchant)}`)
    if (verifies !== null && since >= verifies) count(`town verify ${await staff.verify(await fresh(id))}`)
  }

  async function fate(id: string): Promise<void> {
    const merchant = await fresh(id)
    if (merchant.status === 'active' && dice.chance(0.0007))
      count(`town depart ${await seller.depart(merchant)}`)
    if (['active', 'closing'].includes(merchant.status) && dice.chance(0.0015))
      await staff.suspend(await fresh(id))
    if (merchant.status === 'suspended') {
      if (dice.chance(0.03)) count(`town reinstate ${await staff.reinstate(merchant)}`)
      else if (dice.chance(0.05)) await seller.appeal(merchant)
      else if (dice.chance(0.02)) await staff.decideAppeal(merchant)
      else if (dice.chance(0.003)) await staff.bar(merchant)
    }
    if (merchant.status === 'declined' && dice.chance(0.1)) await seller.appeal(merchant)
    if (merchant.status === 'declined' && merchant.appeal !== null) await staff.decideAppeal(await fresh(id))
  }

  return {
    ids,
    job: time.job,

    /** One day: who comes, and what everyone does on it. */
    async live(day: string, counted: number, most: number): Promise<void> {
      const wanted = Math.min(most, Math.ceil((most * (counted + 1)) / 60))
      while (ids.length < wanted) await arrive(day)
      for (const id of ids) {
        clock.forward(1)
        const own = habits.get(id)
        const status = latest(id)?.status
        if (own === undefined || status === 'barred' || status === 'closed' || status === 'withdrawn')
          continue
        try {
          await apply(id)
          await review(id, own)
          await keepUp(id, own, day)
          await answerChange(id, own)
          await recheck(id, own, day)
          await fate(id)
        } catch (error) {
          violate('the town itself', error instanceof Error ? (error.stack ?? error.message) : String(error))
        }
      }
    },
  }
}
