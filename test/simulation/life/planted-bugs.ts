import type { Merchant } from '#functions/domain/merchant/merchant'
import type { MerchantStore } from '#functions/ports/merchant-store'
import type { World } from '#functions/ports/world'
import { addDays, addMonths, shanghaiDay } from '#shared/rules/day'
import type { Bug } from './stage'

const withStore = (world: World, merchants: Partial<MerchantStore>): World => ({
  ...world,
  merchants: { ...world.merchants, ...merchants },
})

/** Handlers see every merchant otherwise than she is. */
const seen =
  (as: (merchant: Merchant, now: string) => Merchant): Bug['plant'] =>
  (world) =>
    withStore(world, {
      async load(id) {
        const merchant = await world.merchants.load(id)
        return merchant === null ? null : as(merchant, world.clock.now())
      },
    })

/** What is written is other than what was decided. */
const written =
  (
    as: (...given: Parameters<MerchantStore['commit']>) => Parameters<MerchantStore['commit']>[0],
  ): Bug['plant'] =>
  (world) =>
    withStore(world, { commit: (made, answer) => world.merchants.commit(as(made, answer), answer) })

const endingOn = (merchant: Merchant, day: string): Merchant => ({
  ...merchant,
  fields: {
    ...merchant.fields,
    licences: merchant.fields.licences.map((one) => (one.validTo === null ? one : { ...one, validTo: day })),
  },
})

/** Mistakes that the checks must find, or they would find nothing else either. */
export const plantedBugs: Readonly<Record<string, Bug>> = {
  'a claim never runs out': {
    finds: 'only who holds it decides',
    plant: seen((merchant, now) =>
      merchant.status === 'in_review' ? { ...merchant, since: now } : merchant,
    ),
  },
  'who refused decides the appeal too': {
    finds: 'another person decides the appeal',
    plant: seen((merchant) =>
      merchant.status === 'declined'
        ? { ...merchant, declinedBy: 'nobody' }
        : merchant.status === 'suspended'
          ? { ...merchant, suspendedBy: 'nobody' }
          : merchant,
    ),
  },
  'one person bars alone': {
    finds: 'two people close and bar',
    plant: seen((merchant) => ({
      ...merchant,
      sanctions: merchant.sanctions.map((one) => ({ ...one, by: 'nobody' })),
    })),
  },
  'a change brings another registration number': {
    finds: 'number and seller stay',
    plant: written((made) => {
      const { before, after } = made
      if (before?.status !== 'active' || after.status !== 'active' || before.pending === null) return made
      if (after.pending !== null || after.fields.registrationNumber === null) return made
      return { ...made, after: { ...after, fields: { ...after.fields, registrationNumber: 'another' } } }
    }),
  },
  'a suspension uses up the time to cure': {
    finds: 'closed only when the time to cure is over',
    plant: seen((merchant) => ('reinstatedAt' in merchant ? { ...merchant, reinstatedAt: null } : merchant)),
  },
  'there is no time to cure': {
    finds: 'closed only when the time to cure is over',
    plant: seen((merchant, now) => {
      const [licence] = merchant.fields.licences
      const end = licence?.validTo ?? null
      return merchant.status === 'active' && end !== null && end < shanghaiDay(now)
        ? endingOn(merchant, addDays(end, -90))
        : merchant
    }),
  },
  'a verification counts for years': {
    finds: 'a verification counts from its day',
    plant: written((made) =>
      'verifiedAt' in made.after &&
      made.after.status === 'active' &&
      made.entries.some(({ action }) => action === 'verify')
        ? remade(made, {
            ...made.after,
            verifiedAt: `${addMonths(made.after.updatedAt.slice(0, 10), 36)}T00:00:00.000Z`,
          })
        : made,
    ),
  },
  'what the clock decided is dated when the job ran': {
    finds: 'the clock dates what it decides',
    plant: (world, stage) =>
      written((made) => {
        const [first, ...rest] = made.entries
        return first?.role === 'clock' && rest.length === 0 && first.at < stage.clock.now()
          ? remade(made, made.after, stage.clock.now())
          : made
      })(world, stage),
  },
  'an ended merchant keeps her number': {
    finds: 'a number is held by its merchant alone',
    plant: written((made) =>
      made.before !== null && ['withdrawn', 'closed', 'barred'].includes(made.after.status)
        ? { ...made, effects: { ...made.effects, hold: { released: null, taken: null } } }
        : made,
    ),
  },
  'a change is written without its entry': {
    finds: 'the audit is complete',
    plant: written((made) => (made.after.status === 'suspended' ? { ...made, entries: [] } : made)),
  },
  'who is barred may begin again': {
    finds: 'barred never leaves',
    plant: seen((merchant) => (merchant.status === 'barred' ? { ...merchant, status: 'lapsed' } : merchant)),
  },
  'what was never judged is taken over': {
    finds: 'what is accepted lets her sell',
    plant: written((made) => {
      const { before, after } = made
      const isTaken = before?.status === 'active' && before.reviewer !== null && after.status === 'active'
      return isTaken && after.reviewer === null && made.entries.some(({ action }) => action === 'approve')
        ? { ...made, after: { ...after, fields: { ...after.fields, licences: [] } } }
        : made
    }),
  },
  'who was refused appeals again and again': {
    finds: 'one appeal',
    plant: seen((merchant) =>
      merchant.appeal?.outcome === 'dismissed' ? { ...merchant, appeal: null } : merchant,
    ),
  },
}

/** The same change with another outcome or another date, its last entry made anew so that the chain holds. */
function remade(made: Parameters<MerchantStore['commit']>[0], after: Merchant, at = after.updatedAt) {
  const [entry] = made.entries
  if (entry === undefined || made.before === null) return made
  const said = { ...entry.after, ...('verifiedAt' in after ? { verifiedAt: after.verifiedAt } : {}) }
  const entries = [{ ...entry, at, after: said }]
  return { ...made, after, entries }
}
