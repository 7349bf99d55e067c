import fc from 'fast-check'
import { assessSent, statusAt } from '#functions/domain/application/assess'
import { missingCodes } from '#functions/domain/application/missing-codes'
import type { Active, Draft, Merchant } from '#functions/domain/merchant/merchant'
import { answersQuery } from '#functions/domain/staff/answers-query'
import { placesOf } from '#functions/domain/staff/places'
import { staffItem } from '#functions/domain/staff/show-to-staff'
import { requirementCodes } from '#shared/contract/requirement-codes'
import { addDays, dayNumber, dayOfNumber, later } from '#shared/rules/day'
import { people } from '#test/fixtures/people'
import { approvedOn, draftSince, morning, on, sentBackOn } from '../reminder/reminded'

const runs = { seed: 20261126, numRuns: 150 }

const anyDay = fc.integer({ min: dayNumber('2026-01-10'), max: dayNumber('2027-06-30') }).map(dayOfNumber)
const away = fc.integer({ min: -20, max: 200 })

/** Any of the five people, papers that end or begin on any day, in any status in which staff are asked what is missing. */
const anyMerchant: fc.Arbitrary<{ merchant: Merchant; start: string }> = fc
  .record({
    person: fc.constantFrom(...people),
    start: anyDay,
    photos: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    lasts: fc.array(away, { minLength: 3, maxLength: 3 }),
    receipt: fc.option(away, { nil: null }),
    waiver: fc.option(fc.tuple(fc.constantFrom(...requirementCodes), fc.option(away, { nil: null })), {
      nil: null,
    }),
    verified: fc.integer({ min: 0, max: 100 }),
    tapped: fc.option(away, { nil: null }),
    status: fc.constantFrom('submitted', 'sent_back', 'active', 'suspended', 'closing', 'pending'),
  })
  .map(({ person, start, photos, lasts, receipt, waiver, verified, tapped, status }) => {
    const whole = draftSince(start, person)
    const licences = whole.fields.licences.map((licence, at) => ({
      ...licence,
      validTo: addDays(start, lasts[at] ?? 0),
      renewalAppliedOn: receipt === null ? undefined : addDays(start, receipt),
    }))
    const twice = licences
      .slice(0, 1)
      .map((licence) => ({ ...licence, validTo: addDays(start, lasts[2] ?? 0) }))
    const until = waiver?.[1] ?? null
    const draft: Draft = {
      ...whole,
      papers: whole.papers.filter((_, at) => status === 'active' || photos[at] !== false),
      fields: { ...whole.fields, licences: [...licences, ...twice] },
      waivers:
        waiver === null
          ? {}
          : {
              [waiver[0]]: {
                until: until === null ? null : addDays(start, until),
                reason: 'x',
                by: 'ho',
                at: whole.since,
              },
            },
    }
    if (status === 'submitted')
      return { start, merchant: { ...draft, status: 'submitted', submittedAt: draft.since } }
    if (status === 'sent_back')
      return { start, merchant: sentBackOn(start, ['licence.business', 'contact.phone'], draft) }
    const active: Active = {
      ...approvedOn(start, draft),
      updatedAt: morning(addDays(start, verified)),
      verifiedAt: morning(addDays(start, verified)),
      recheckTappedAt: tapped === null ? null : morning(addDays(start, tapped)),
    }
    if (status === 'suspended')
      return {
        start,
        merchant: { ...active, status: 'suspended', suspendedBy: 'lin', reportOpenedAt: active.since },
      }
    if (status === 'closing') return { start, merchant: { ...active, status: 'closing' } }
    if (status === 'active') return { start, merchant: active }
    const pending = { fields: whole.fields, papers: whole.papers, judgements: {}, submittedAt: active.since }
    return { start, merchant: { ...active, pending } }
  })

const anyLater = fc.integer({ min: 0, max: 450 })
const { calendar } = on('2026-11-25')

it('every missing paper was foreseen: its row is outstanding by that day', () => {
  fc.assert(
    fc.property(anyMerchant, anyLater, ({ merchant, start }, days) => {
      const moment = on(addDays(start, days))
      const { outstanding } = placesOf(merchant, calendar)
      const foreseen = outstanding.filter(({ from }) => from <= moment.now).map(({ code }) => code)
      expect(foreseen).toEqual(expect.arrayContaining(missingCodes(assessSent(merchant, moment))))
    }),
    runs,
  )
})

it('every merchant that matches “due before” a day is listed before that day', () => {
  fc.assert(
    fc.property(anyMerchant, anyLater, away, ({ merchant, start }, days, ahead) => {
      const moment = on(addDays(start, days))
      const query = { limit: 50, dueBefore: addDays(start, days + ahead) }
      if (!answersQuery(merchant, staffItem(merchant, moment), query, moment)) return
      const { dueAt } = placesOf(merchant, calendar)
      expect(dueAt !== null && dueAt < query.dueBefore).toBe(true)
    }),
    runs,
  )
})

it('an active merchant reads as active exactly until its place', () => {
  fc.assert(
    fc.property(anyMerchant, anyLater, ({ merchant, start }, days) => {
      if (merchant.status !== 'active') return
      const moment = on(addDays(later(merchant.updatedAt.slice(0, 10), start), days))
      const { status } = placesOf(merchant, calendar)
      expect(statusAt(merchant, moment) === 'active').toBe(status !== null && status > moment.now)
    }),
    runs,
  )
})

it('one paper has one row', () => {
  fc.assert(
    fc.property(anyMerchant, ({ merchant }) => {
      const codes = placesOf(merchant, calendar).outstanding.map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
    }),
    { ...runs, numRuns: 50 },
  )
})
