import { placesOf } from '#functions/domain/staff/places'
import { calendar } from '#functions/system/calendar'
import { draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'
import { noodleBrand, pancakeStall, teaShop, walnutFarm } from '#test/fixtures/people'
import { approvedOn, draftSince, ending, sentBackOn } from '../reminder/reminded'

const places = (merchant: Parameters<typeof placesOf>[0]) => placesOf(merchant, calendar)
const rows = (merchant: Parameters<typeof placesOf>[0]) =>
  Object.fromEntries(places(merchant).outstanding.map(({ code, from }) => [code, from]))

it('a draft or an ended application has no missing papers listed', () => {
  const draft = draftOf('m', 'owner')
  const nothing = { status: draft.since, dueAt: null, outstanding: [] }
  expect(places(draft)).toEqual({ ...nothing, status: null })
  expect(places(withdrawn(draft))).toEqual(nothing)
  expect(places(withdrawn(handedIn(draft)))).toEqual(nothing)
})

it('an application in review will miss a licence from the day after its end, a filing never', () => {
  const ends = ending(draftSince('2026-11-25'), 'licence.food_operation', '2027-01-31')
  expect(Object.values(rows(handedIn(ends)))).toEqual(['2027-01-31T16:00:00.000Z'])
  const [licence] = ends.fields.licences
  if (licence === undefined) throw new Error('The tea shop has a licence')
  const filing = { ...licence, kind: 'filing.prepackaged' } as const
  const filed = handedIn({ ...ends, fields: { ...ends.fields, licences: [filing] } })
  expect(Object.values(rows(filed))).not.toContain('2027-01-31T16:00:00.000Z')
})

it('an approved merchant is listed by the end of its licence, or by the limit day of the re-check if that is first', () => {
  const approved = (validTo: string) =>
    approvedOn('2026-11-25', ending(draftSince('2026-11-25'), 'licence.food_operation', validTo))
  expect(places(approved('2026-12-31')).status).toBe('2026-12-31T16:00:00.000Z')
  expect(places(approved('2029-12-31')).status).toBe('2027-05-25T16:00:00.000Z')
})

it('the re-check is outstanding from its opening on', () => {
  expect(rows(approvedOn('2026-11-25'))).toMatchObject({ 'recheck.half_year': '2027-04-24T16:00:00.000Z' })
})

it('a requirement that was sent back is outstanding at once and due in seven days', () => {
  const asked = sentBackOn('2026-11-26', ['licence.business'], draftSince('2026-11-24'))
  expect(rows(asked)).toMatchObject({ 'licence.business': '2026-11-23T16:00:00.000Z' })
  expect(places(asked)).toMatchObject({ status: asked.since, dueAt: '2026-12-03T16:00:00.000Z' })
})

it('a merchant has few enough rows for all of them to move in one transaction', () => {
  for (const person of [teaShop, pancakeStall, walnutFarm, noodleBrand])
    expect(
      places(approvedOn('2026-11-25', draftSince('2026-11-25', person))).outstanding.length,
    ).toBeLessThan(8)
})
