import { barred, closed } from '#functions/domain/merchant/enter'
import {
  eventFor,
  eventId,
  eventOf,
  isAnnounced,
  looksAgainAt,
  reportOf,
} from '#functions/domain/webhook/merchant-event'
import { webhookEvent } from '#shared/contract/webhook'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'
import { approvedOn, draftSince, ending, morning, on, sentBackOn } from '../reminder/reminded'

const day = '2026-11-25'
const draft = draftSince(day)
const active = approvedOn(day, ending(draft, 'licence.food_operation', '2026-12-20'))

describe('an event', () => {
  it('reports a change of status, with what is to do next and what is missing', () => {
    const known = reportOf(draft, on(day))
    const event = eventFor(
      { id: 'm-1', version: 8 },
      known,
      1,
      reportOf(handedIn(draft), on(day)),
      morning(day),
    )
    expect(event).toEqual({
      type: 'merchant.status_changed',
      timestamp: morning(day),
      data: {
        merchantId: 'm-1',
        version: 8,
        sequence: 1,
        status: 'submitted',
        previousStatus: 'draft',
        nextAction: 'wait_review',
        missing: [],
        changed: expect.any(Array),
      },
    })
    expect(webhookEvent.safeParse(event).success).toBe(true)
  })

  it('reports requirements that changed while the status stayed', () => {
    const before = reportOf(sentBackOn(day, ['licence.business']), on(day))
    const after = reportOf(sentBackOn(day, ['licence.business', 'subject.full_name']), on(day))
    expect(eventFor({ id: 'm-1', version: 9 }, before, 4, after, morning(day))).toMatchObject({
      type: 'merchant.requirements_changed',
      data: {
        status: 'action_required',
        previousStatus: 'action_required',
        changed: [{ code: 'subject.full_name', status: 'rejected' }],
      },
    })
  })

  it('gives null for a requirement that is no longer asked', () => {
    const before = reportOf(active, on(day))
    const { 'licence.business': _, ...requirements } = before.requirements
    const event = eventFor({ id: 'm-1', version: 9 }, before, 4, { ...before, requirements }, morning(day))
    expect(event?.data.changed).toEqual([{ code: 'licence.business', status: null }])
  })

  it('is not made when nothing is new', () => {
    const facts = reportOf(active, on(day))
    expect(eventFor({ id: 'm-1', version: 9 }, facts, 4, facts, morning(day))).toBeNull()
  })

  it('has no previous status when it is the first of a merchant', () => {
    const event = eventFor({ id: 'm-1', version: 1 }, null, 1, reportOf(active, on(day)), morning(day))
    expect(event?.data).toMatchObject({ previousStatus: null, changed: [] })
  })

  it('holds nothing personal: no name, no number, no address', () => {
    const facts = reportOf(handedIn(draft), on(day))
    const text = JSON.stringify(
      eventFor({ id: 'm-1', version: 8 }, reportOf(draft, on(day)), 1, facts, morning(day)),
    )
    const { fullName, registrationNumber, legalRepresentative, contact, address } = draft.fields
    expect(fullName).toBe(teaShop.patch.fullName)
    for (const value of [
      fullName,
      registrationNumber,
      legalRepresentative,
      contact.name,
      contact.phone,
      address,
    ])
      expect(text).not.toContain(value ?? 'nothing given')
  })
})

it('reports an active merchant as restricted from the instant at which something stops its selling', () => {
  const last = { ...on(day), now: '2026-12-20T15:59:59.999Z' }
  const turn = { ...on(day), now: '2026-12-20T16:00:00.000Z' }
  expect(reportOf(active, last).status).toBe('active')
  expect(reportOf(active, turn)).toMatchObject({
    status: 'restricted',
    requirements: { 'licence.food_operation': 'expired' },
  })
})

describe.each([
  ['closed', closed(active)],
  ['barred', barred(active)],
  ['withdrawn', withdrawn(handedIn(draft))],
] as const)('a merchant that is %s', (status, merchant) => {
  const before = reportOf(active, on(day))
  const after = reportOf(merchant, on(day))

  it('is announced by one event that ends everything that was asked', () => {
    const event = eventFor({ id: 'm-1', version: 9 }, before, 4, after, morning(day))
    expect(event).toMatchObject({ type: 'merchant.status_changed', data: { status, missing: [] } })
    expect(event?.data.changed.map(({ code }) => code).sort()).toEqual(
      Object.keys(before.requirements).sort(),
    )
    expect(event?.data.changed.every((one) => one.status === null)).toBe(true)
  })

  it('is reported of no more, whatever the clock says of its papers', () => {
    expect(looksAgainAt(merchant, on(day))).toBeNull()
    const later = reportOf(merchant, { ...on(day), now: '2027-06-01T02:00:00.000Z' })
    expect(eventFor({ id: 'm-1', version: 9 }, after, 5, later, '2027-06-01T02:00:00.000Z')).toBeNull()
  })
})

it('is not made for a draft never handed in, but for a draft that was', () => {
  expect(isAnnounced(draft)).toBe(false)
  expect(isAnnounced({ ...draft, audit: { seq: 1, hash: 'hash' } })).toBe(true)
  expect(isAnnounced(handedIn(draft))).toBe(true)
})

describe('the next look of the clock at a merchant', () => {
  it('is at the end of its first paper at the latest', () => {
    const instants: string[] = []
    for (let at = looksAgainAt(active, on(day)); at !== null && instants.length < 50; ) {
      instants.push(at)
      at = looksAgainAt(active, { ...on(day), now: at })
    }
    expect(instants).toContain('2026-12-20T16:00:00.000Z')
    expect(instants).toEqual([...instants].sort())
  })

  it('is not planned when nothing is to come', () => {
    const farAhead = { ...on(day), now: '2150-01-01T00:00:00.000Z' }
    expect(looksAgainAt(withdrawn(draft), farAhead)).toBeNull()
    expect(looksAgainAt(handedIn(draft), farAhead)).toBeNull()
  })
})

it('an event id stands for its merchant and its sequence', () => {
  const id = '019ab000-0000-7000-8000-000000000001'
  expect(eventOf(eventId(id, 12))).toEqual({ merchantId: id, sequence: 12 })
  expect(eventOf('evt_12')).toBeNull()
})
