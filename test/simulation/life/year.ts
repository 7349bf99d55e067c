import { statusAt } from '#functions/domain/application/assess'
import { coverageOn } from '#functions/domain/export/coverage-on'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { addDays, addMonths, shanghaiDay, startOfDay } from '#shared/rules/day'
import { graceEnds } from './before-the-rule'
import { openChecks } from './checks'
import { type Bug, openStage, type Stage } from './stage'
import { openTown } from './town'

/** What to simulate: everything else follows from the seed. */
export type Year = {
  readonly seed: number
  readonly merchants: number
  readonly days: number
  readonly bug?: Bug
}

const begins = '2026-05-04'
const noon = (day: string): string => `${day}T04:00:00.000Z`

/** The days on which what lets her sell ends, by what is printed and by who verified her when: no rule is asked. */
function ends(merchant: Merchant, verifiedAt: string | null): readonly string[] {
  const papers = merchant.fields.licences.flatMap((licence) =>
    licence.kind === 'exempt.farm_produce' && licence.validFrom !== null
      ? [addMonths(licence.validFrom, 12)]
      : (licence.validTo ?? []),
  )
  return [
    ...papers,
    ...(verifiedAt === null ? [] : [addMonths(shanghaiDay(verifiedAt), 6)]),
    ...graceEnds(merchant),
  ]
}

/**
 * Merchants of every kind, day by day: papers that end, renewals early, late and never, re-checks tapped or not and verified
 * in time or late, departures, suspensions. At 00:00 and 12:00 of every day everyone is looked at.
 */
export async function simulateYear({
  seed,
  merchants,
  days,
  bug,
}: Year): Promise<Pick<Stage, 'counts' | 'violations'>> {
  const stage = openStage(seed, startOfDay(begins), bug)
  const { clock, count, violate, world, acting, dice } = stage
  const checks = openChecks(stage)
  const town = openTown(stage)
  const verified = new Map<string, string>()
  const shown = new Map<string, string[]>()
  stage.follow((_was, { after, entries }) => {
    for (const entry of entries)
      if (entry.after.verifiedAt === entry.at && entry.role !== 'seller') verified.set(after.id, entry.at)
  })

  async function look(id: string, today: string): Promise<void> {
    const merchant = await acting.merchants.load(id)
    const truth = await world.merchants.load(id)
    if (merchant === null || truth === null || truth.status === 'draft') return
    const status = statusAt(merchant, stage.moment())
    count(`day ${status}`)
    const over = ends(truth, verified.get(id) ?? null).filter((day) => day < today)
    if (status === 'active') {
      if (over.length > 0) violate('never active beyond its day', `${id} ${over.join()}`)
      shown.set(id, [...(shown.get(id) ?? []), today])
    }
    if (status === 'restricted' && over.length === 0) violate('restricted is explained', id)
    const early = over.every((day) => addDays(day, 30) >= today)
    if (truth.status === 'active' && status === 'closed' && early)
      violate('closed only when the time to cure is over', `${id} ${over.join()}`)
  }

  for (let counted = 0, day = begins; counted < days; counted += 1, day = addDays(day, 1)) {
    for (const at of [startOfDay(day), noon(day)]) {
      clock.set(at)
      for (const id of town.ids) await look(id, day)
      await checks.look(town.ids)
      if (at === noon(day)) break
      // The job does not run on every day: what is read does not wait for it.
      if (dice.chance(0.8)) await town.job()
      await town.live(day, counted, merchants)
    }
    if (bug !== undefined && stage.violations.length > 0) break
  }
  for (const [id, days] of shown) {
    const entries = await world.merchants.auditOf(id)
    for (const day of new Set(days)) {
      count('days covered by a verification')
      const { active, covered } = coverageOn(entries, day)
      if (!active || !covered) violate('every day as active is covered', `${id} ${day} ${active} ${covered}`)
    }
  }
  await checks.end()
  return { counts: stage.counts, violations: stage.violations }
}
