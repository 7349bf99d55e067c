import fc from 'fast-check'
import { assess } from '#functions/domain/application/assess'
import type { Draft, Merchant } from '#functions/domain/merchant/merchant'
import { mayRemindAt } from '#functions/domain/reminder/hours'
import { ladder } from '#functions/domain/reminder/ladder'
import { nextReminderAt, reminderFor, rungsOf } from '#functions/domain/reminder/plan'
import { type ReminderReason, reminderReasons } from '#shared/contract/reminder'
import { licenceKinds } from '#shared/contract/requirement-codes'
import { addDays, dayNumber, dayOfNumber, shanghaiDay } from '#shared/rules/day'
import { people } from '#test/fixtures/people'
import { approvedOn, draftSince, morning, on, sentBackOn } from './reminded'

const runs = { seed: 20261125, numRuns: 200 }

const anyDay = fc.integer({ min: dayNumber('2026-01-10'), max: dayNumber('2027-06-30') }).map(dayOfNumber)

/** Any of the five people, some papers and a licence's end taken from her, in any status that is hers or staff's. */
const anyMerchant: fc.Arbitrary<Merchant> = fc
  .record({
    person: fc.constantFrom(...people),
    start: anyDay,
    papers: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    lasts: fc.integer({ min: 0, max: 200 }),
    id: fc.uuid(),
    life: fc.constantFrom('draft', 'submitted', 'sent_back', 'active'),
  })
  .map(({ person, start, papers, lasts, id, life }) => {
    const whole = draftSince(start, person)
    const draft: Draft = {
      ...whole,
      id,
      papers: whole.papers.filter((_, at) => life !== 'draft' || papers[at]),
      fields: {
        ...whole.fields,
        licences: whole.fields.licences.map((licence) =>
          licence.kind === 'exempt.farm_produce' ? licence : { ...licence, validTo: addDays(start, lasts) },
        ),
      },
    }
    if (life === 'submitted') return { ...draft, status: 'submitted', submittedAt: draft.since }
    if (life === 'sent_back')
      return sentBackOn(start, papers[0] ? ['licence.business'] : ['contact.phone'], draft)
    return life === 'active' ? approvedOn(start, draft) : draft
  })

const anyLater = fc.integer({ min: 0, max: 260 })
const endings: readonly ReminderReason[] = ['licence_end', 'renewal_window']

const startOf = (merchant: Merchant): string => shanghaiDay(merchant.since)

describe('reminders for any merchant on any day', () => {
  test('name only what is open that day, each thing once, with true dates, the most urgent first', () => {
    fc.assert(
      fc.property(
        anyMerchant,
        anyLater,
        fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
        (merchant, days, missed) => {
          const today = addDays(startOf(merchant), days)
          const after = missed === null ? null : addDays(today, -missed)
          const reminder = reminderFor(merchant, { after }, on(today))
          expect(reminderFor(merchant, { after }, on(today))).toEqual(reminder)
          if (reminder === null) return
          expect(after).not.toBe(today)
          expect(reminder.day).toBe(today)
          expect(reminder.link).toMatch(/^\/pages\/[a-z]+\/index(\?field=[\w./]+)?$/)
          const codes = reminder.items.map(({ code }) => code)
          expect(new Set(codes).size).toBe(codes.length)
          const dates = reminder.items.map(({ dueOn }) => dueOn ?? 'never')
          expect([...dates].sort()).toEqual(dates)
          const requirements = assess(merchant, on(today))
          for (const { code, reason, dueOn } of reminder.items) {
            const asked = requirements.find((one) => one.code === code || one.satisfiedBy === code)
            expect(asked?.awaiting).toBe('seller')
            if (endings.includes(reason)) expect(licenceKinds).toContain(code)
            else expect(asked?.bucket).not.toBe('done')
            if (dueOn !== null && dueOn < today) expect(asked?.bucket).toBe('overdue')
          }
        },
      ),
      runs,
    )
  })

  test('have a next message that is later, within the hours, and on a day of the ladder', () => {
    fc.assert(
      fc.property(anyMerchant, anyLater, (merchant, days) => {
        const now = morning(addDays(startOf(merchant), days))
        const moment = { ...on('2026-01-01'), now }
        const next = nextReminderAt(merchant, now, moment)
        const rungs = rungsOf(merchant, moment).map(({ day }) => day)
        if (next === null) {
          expect(rungs.filter((day) => day > shanghaiDay(now))).toEqual([])
          return
        }
        expect(next > now).toBe(true)
        expect(mayRemindAt(next)).toBe(true)
        expect(rungs).toContain(shanghaiDay(next))
      }),
      runs,
    )
  })

  test('are at most one message a day, and come to an end', () => {
    fc.assert(
      fc.property(anyMerchant, (merchant) => {
        const daysSent: string[] = []
        let now = merchant.since
        for (
          let next: string | null = now;
          next !== null;
          next = nextReminderAt(merchant, now, { ...on('2026-01-01'), now })
        ) {
          now = next
          const reminder = reminderFor(
            merchant,
            { after: daysSent.at(-1) ?? null },
            { ...on('2026-01-01'), now },
          )
          if (reminder) daysSent.push(reminder.day)
          expect(daysSent.length).toBeLessThan(40)
        }
        expect(new Set(daysSent).size).toBe(daysSent.length)
        expect([...daysSent].sort()).toEqual(daysSent)
      }),
      { ...runs, numRuns: 80 },
    )
  })
})

test('reach every day of every ladder and give every reason', () => {
  const draft = draftSince('2026-03-02', people[1])
  const active = approvedOn('2026-03-02', draft)
  const [licence] = draft.fields.licences
  const soon = approvedOn('2026-03-02', {
    ...draft,
    fields: { ...draft.fields, licences: licence ? [{ ...licence, validTo: '2026-07-20' }] : [] },
  })
  const sentBack = sentBackOn('2026-03-02', ['shop.front_photo'], draft)
  const empty = { ...draft, papers: [] }
  const reasons = new Set<string>()
  const hit = (
    merchant: Merchant,
    from: string,
    offsets: readonly number[],
    ...wanted: readonly ReminderReason[]
  ) => {
    for (const offset of offsets) {
      const reminder = reminderFor(merchant, { after: null }, on(addDays(from, offset)))
      const found = reminder?.items.filter(({ reason }) => wanted.includes(reason)) ?? []
      for (const { reason } of found) reasons.add(reason)
      expect([offset, found.length > 0]).toEqual([offset, true])
    }
  }
  hit(empty, '2026-03-02', ladder.idle, 'idle_draft')
  hit(draft, '2026-03-02', ladder.idle, 'hand_in')
  hit(active, '2026-03-02', ladder.asked, 'after_approval')
  hit(sentBack, '2026-03-02', ladder.asked, 'action_required')
  hit(soon, '2026-07-20', ladder.end, 'licence_end')
  hit(active, '2026-09-02', ladder.recheck, 'recheck')
  const windows = rungsOf(soon, on('2026-03-02')).filter(({ item }) => item.reason === 'renewal_window')
  expect(windows).toHaveLength(2)
  for (const { day } of windows) hit(soon, day, [0], 'renewal_window')
  expect([...reasons].sort()).toEqual([...reminderReasons].sort())
})
