import { statusAt } from '#functions/domain/application/assess'
import type { World } from '#functions/ports/world'
import { addDays } from '#shared/rules/day'
import { queueEvent } from '#test/fixtures/queue-event'
import { type Event, openAgenda } from './agenda'
import { faultyMessenger, faultySms, type Weather } from './faulty-wechat'
import { openLedger } from './ledger'
import { openOracle } from './oracle'
import type { Bug } from './planted-bugs'
import { openScene, type Scene } from './scene'
import { type Seller, sellerActs } from './sellers'
import { instant, timetable } from './timetable'
import { openWatch } from './watch'
import { type Fate, openWorkers } from './worker'

/** What to simulate: everything else follows from the seed. */
export type Run = {
  readonly seed: number
  readonly sellers: number
  readonly days: number
  readonly minutesBetweenSweeps: number
  /** A mistake put in, and the rule whose check must find it: the run ends when it has. */
  readonly bug?: Bug
}

export type Ran = Pick<Scene, 'counts' | 'violations'> & { readonly logHash: string }

const begins = '2026-11-01'
/** Sellers, staff, WeChat and workers, day by day. */
export async function simulate({
  seed,
  sellers: wanted,
  days,
  minutesBetweenSweeps,
  bug,
}: Run): Promise<Ran> {
  const scene = openScene(seed, `${begins}T00:00:00.000Z`)
  const { dice, clock, count, world } = scene
  const ledger = openLedger(scene)
  const acts = sellerActs(scene, ledger)
  const sellers = new Map<string, Seller>()
  const watch = openWatch(scene, ledger, sellers)
  const workers = openWorkers(scene)
  const agenda = openAgenda(clock, workers.thaw)
  const scheduleOf = timetable(scene, work, minutesBetweenSweeps)
  const dayIsOver = openOracle(scene)
  const weather: Weather = { wechat: 'well', quotaLeft: 0 }
  const acting = new Set<string>()

  // She does one thing at a time, however many workers look at her.
  async function act(seller: Seller, isCure = false): Promise<void> {
    if (acting.has(seller.id)) return
    acting.add(seller.id)
    try {
      await actNow(seller, isCure)
    } catch (error) {
      scene.violate('the simulation itself', String(error))
    }
    acting.delete(seller.id)
  }

  async function actNow(seller: Seller, isCure: boolean): Promise<void> {
    const merchant = await world.merchants.load(seller.id)
    if (merchant === null) return
    const status = statusAt(merchant, { now: clock.now(), calendar: world.calendar })
    if (status === 'lapsed') return acts.reopen(seller, merchant)
    if (status === 'draft' || status === 'action_required') {
      if (isCure || dice.chance(0.35)) return acts.submit(seller, merchant)
      return dice.chance(0.05) ? acts.withdraw(seller, merchant) : acts.write(seller, merchant)
    }
    if (status === 'submitted') return acts.decideOn(seller, merchant)
    if (status === 'active' || status === 'restricted') return acts.keepUp(seller, merchant)
  }

  function workerWorld(): World {
    const load: World['merchants']['load'] = async (id) => {
      if (sellers.get(id)?.isPoison) {
        count('fault poison')
        throw new Error('The item cannot be read')
      }
      return world.merchants.load(id)
    }
    const claim: World['reminders']['claim'] = async (claimed) => {
      if (sellers.get(claimed.merchant.id)?.isPoison) {
        count('fault poison')
        throw new Error('The row cannot be read')
      }
      return world.reminders.claim(claimed)
    }
    const outside: World = {
      ...world,
      reminders: { ...world.reminders, claim },
      merchants: { ...world.merchants, load },
      messenger: faultyMessenger(scene, ledger, weather),
      sms: dice.chance(0.5) ? faultySms(scene) : null,
    }
    const seen = watch.watched(outside)
    return bug === undefined ? seen : bug.plant(seen, scene)
  }

  const fate = (): Fate => ({
    killAt: dice.chance(0.12) ? 10 + dice.below(40) : -1,
    freezeAt: dice.chance(0.04) ? 10 + dice.below(40) : -1,
    freezeMinutes: dice.pick([1, 11, 40, 700]),
    async meanwhile(merchantId) {
      const seller = sellers.get(merchantId)
      if (seller === undefined || !dice.chance(0.05)) return
      count('fault cured meanwhile')
      await act(seller, true)
    },
  })

  async function work(bodies: readonly string[], receives = 1): Promise<void> {
    const event = queueEvent(...bodies)
    const copies = dice.chance(0.05) ? 2 + dice.below(4) : 1
    if (copies > 1) count('fault delivered at once')
    const runs = Array.from({ length: copies }, () => workers.run(workerWorld(), event, fate()))
    const ended = await Promise.all(runs)
    if (ended.every((how) => how === 'answered') || receives === 5) return
    count('redelivered')
    agenda.later({ at: clock.after(1800), run: () => work(bodies, receives + 1) })
  }

  function actsOf(day: string): Event[] {
    const events: Event[] = []
    const minute = (): number =>
      dice.chance(0.3) ? dice.pick([955, 59, 61, 719, 721]) + dice.below(4) : dice.below(24 * 60)
    for (const seller of sellers.values()) {
      seller.isPoison = false
      if (dice.chance(seller.zeal)) events.push({ at: instant(day, minute()), run: () => act(seller) })
    }
    for (let born = 0; sellers.size + born < wanted && born < Math.ceil((wanted / days) * 6); born += 1)
      events.push({
        at: instant(day, minute()),
        run: async () => {
          const seller = await acts.begin()
          sellers.set(seller.id, seller)
        },
      })
    return events
  }

  // A planted bug is found once; what follows is the same again.
  const isFound = (): boolean => bug !== undefined && scene.counts.has(`broken: ${bug.finds}`)

  for (let day = begins, counted = 0; counted < days && !isFound(); counted += 1, day = addDays(day, 1)) {
    const isOff = dice.chance(0.03)
    if (isOff) count('fault no sweeps for a day')
    weather.wechat = dice.pick(['well', 'well', 'well', 'well', 'well', 'moody', 'moody', 'down'])
    weather.quotaLeft = dice.chance(0.05) ? dice.below(3) : Number.POSITIVE_INFINITY
    const events = [...actsOf(day), ...scheduleOf(day, isOff)]
    const poison = [...sellers.values()].filter(() => dice.chance(0.02))
    for (const seller of poison) seller.isPoison = true
    const evening = `${day}T12:30:00.000Z`
    await agenda.runUntil(
      events.filter(({ at }) => at < evening),
      evening,
    )
    await dayIsOver(sellers.values(), isOff)
    await agenda.runUntil(
      events.filter(({ at }) => at >= evening),
      `${addDays(day, 1)}T00:00:00.000Z`,
    )
  }
  return { counts: scene.counts, violations: scene.violations, logHash: scene.logHash() }
}
