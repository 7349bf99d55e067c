import { regulatorHead, regulatorRow } from '#functions/domain/export/regulator-csv'
import { barred, closed } from '#functions/domain/merchant/enter'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { Sanction, SanctionAction } from '#shared/contract/sanction'
import { draftOf, handedIn } from '#test/fixtures/merchants'
import { walnutFarm } from '#test/fixtures/people'
import { at, live } from '../live'

// Approved on 2026-11-25.
const half = { from: '2026-07-01', to: '2026-12-31' }
const before = { from: '2026-01-01', to: '2026-06-30' }
const after = { from: '2027-01-01', to: '2027-06-30' }
const shop = live()
const next = { ...at, now: '2027-02-10T02:00:00.000Z' }

const sanctionOf = (action: SanctionAction, more: Partial<Sanction> = {}): Sanction => ({
  ...{
    id: action,
    action,
    finding: 'other',
    rule: 'order 37, art. 24',
    facts: 'What was found',
    evidence: [],
  },
  ...{ state: 'applied', by: 'lin', at: at.now, signedBy: null, signedAt: null, ...more },
})
const names = regulatorHead.replace('\uFEFF', '').trim().split(',')
const cells = (row: string | null): Record<string, string> => {
  const found = [...(row ?? '').trim().matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=,)(?=,|$)/g)]
  return Object.fromEntries(names.map((name, index) => [name, found[index]?.[1] ?? found[index]?.[2] ?? '']))
}
const rowOf = (merchant: Merchant, period = half, closedAt: string | null = null, moment = at) =>
  cells(regulatorRow(merchant, closedAt, period, moment))

it('a live merchant is in the file with its licences and its approval', () => {
  expect(rowOf(shop)).toMatchObject({
    id: 'tea',
    registrationNumber: shop.fields.registrationNumber,
    fullName: shop.fields.fullName,
    province: shop.fields.province,
    statusNow: 'active',
    liveSince: at.now,
    endedAt: '',
    licenceKinds: shop.fields.licences.map(({ kind }) => kind).join(' | '),
    licenceNumbers: shop.fields.licences.map(({ number }) => number).join(' | '),
    verifiedAt: at.now,
    sanctionsInPeriod: '',
    reasons: 'live_in_period approved_in_period',
  })
  expect(rowOf(shop, after).reasons).toBe('live_in_period')
})

it('the end of a licence is written as its day, as having none, or left empty', () => {
  const [licence] = shop.fields.licences
  if (licence === undefined) throw new Error('She has no licence')
  const licences = [
    { ...licence, number: null, validTo: null, longTerm: false },
    { ...licence, number: 'JY1', validTo: '2027-01-01', longTerm: false },
    { ...licence, number: 'JY2', validTo: null, longTerm: true },
  ]
  const row = rowOf({ ...shop, fields: { ...shop.fields, licences } })
  expect(row).toMatchObject({ licenceNumbers: ' | JY1 | JY2', validTo: ' | 2027-01-01 | long_term' })
})

it('a merchant not live in the period is not in the file', () => {
  expect(regulatorRow(shop, null, before, at)).toBeNull()
  expect(regulatorRow(handedIn(draftOf('m', 'she')), null, half, at)).toBeNull()
  expect(regulatorRow({ ...closed(shop), since: at.now }, null, after, next)).toBeNull()
  const declined = { ...closed(handedIn(draftOf('m', 'she'))), since: at.now }
  expect(regulatorRow(declined, null, half, at)).toBeNull()
})

it('a suspended, ended or barred merchant is listed as such, with the sanctions of the period', () => {
  const sanctions = [
    sanctionOf('warn', { at: '2026-06-30T02:00:00.000Z' }),
    sanctionOf('suspend'),
    sanctionOf('close', { state: 'awaiting_signature' }),
    sanctionOf('bar', { signedBy: 'wang', signedAt: '2026-12-01T02:00:00.000Z' }),
  ]
  const row = rowOf({ ...barred({ ...shop, sanctions }), since: '2026-12-01T02:00:00.000Z' })
  expect(row).toMatchObject({
    statusNow: 'barred',
    endedAt: '2026-12-01T02:00:00.000Z',
    sanctionsInPeriod: 'suspend (order 37, art. 24, 2026-11-25); bar (order 37, art. 24, 2026-12-01)',
    reasons: 'live_in_period approved_in_period suspended_in_period ended_in_period barred_in_period',
  })
  const ended = { ...closed(shop), since: '2027-01-05T02:00:00.000Z' }
  expect(rowOf(ended, half, null, next)).toMatchObject({ reasons: 'live_in_period approved_in_period' })
  expect(rowOf(ended, after, null, next)).toMatchObject({ reasons: 'live_in_period ended_in_period' })
})

it('a merchant barred after it had closed was live until it closed', () => {
  const later = { ...barred(shop), since: '2027-02-01T02:00:00.000Z' }
  const closedAt = '2026-12-01T02:00:00.000Z'
  expect(rowOf(later, half, closedAt, next)).toMatchObject({
    endedAt: closedAt,
    reasons: 'live_in_period approved_in_period ended_in_period',
  })
  expect(rowOf(later, after, closedAt, next).reasons).toBe('barred_in_period')
})

it('an application that is barred is in the file though it was never live, and a person is masked', () => {
  const never = { ...barred(handedIn(draftOf('m', 'she', walnutFarm))), since: at.now }
  const row = rowOf(never)
  expect(row).toMatchObject({ liveSince: '', verifiedAt: '', reasons: 'barred_in_period' })
  expect(row.fullName).not.toBe(walnutFarm.patch.fullName)
  expect(row.fullName).toContain('*')
  const bare = { ...never.fields, fullName: null, registrationNumber: null, province: null, licences: [] }
  expect(rowOf({ ...never, fields: bare })).toMatchObject({
    fullName: '',
    registrationNumber: '',
    province: '',
    licenceKinds: '',
  })
})
