import { PlainError } from '#local/process/plain-error'
import { everyMerchant, reportOf, verifyAudit, wantedOf } from '#local/verify-audit'
import { memoryMerchantStore } from '#test/doubles/memory/memory-merchant-store'
import { withdrawn } from '#test/fixtures/merchants'
import { begin, newId, submit, write } from '../functions/ports/stored'
import { storeOf } from '../functions/store/store-of'
import { tableName } from '../functions/store/template-table'
import { testTable } from '../functions/store/test-table'

const table = testTable()

it('the command says in a sentence what is wrong with its arguments', () => {
  expect(wantedOf([])).toEqual({ merchantId: null, day: null })
  expect(wantedOf(['m-1', '--coverage', '2027-02-28'])).toEqual({ merchantId: 'm-1', day: '2027-02-28' })
  for (const args of [['a', 'b'], ['--coverage', '2027-02-29'], ['--coverage', 'today'], ['--other']])
    expect(() => wantedOf(args)).toThrow(PlainError)
})

it('the command verifies every entry of every merchant of a real table', async () => {
  const store = storeOf(table.client())
  const draft = await begin(store, newId(), 'N1')
  const sent = await submit(store, newId(), 'N2')
  await write(store, await submit(store, newId(), 'N3'), withdrawn(sent)).catch(() => undefined)
  const ids: string[] = []
  for await (const id of everyMerchant(table.client(), tableName)) ids.push(id)
  expect(ids).toEqual(expect.arrayContaining([draft.id, sent.id]))
  expect(await verifyAudit(store, draft.id, '2027-01-01')).toMatchObject({
    entries: 0,
    coverage: { active: false },
  })
  expect(await verifyAudit(store, sent.id, null)).toMatchObject({ entries: 1, coverage: null })
  expect(await verifyAudit(store, 'nobody', null)).toBeNull()
})

it('the command finds an entry that is missing or was changed', async () => {
  const store = memoryMerchantStore()
  const sent = await submit(store, newId(), 'N1')
  const entries = await store.auditOf(sent.id)
  const holdsWith = async (auditOf: typeof store.auditOf) =>
    (await verifyAudit({ auditEndOf: store.auditEndOf, auditOf }, sent.id, null))?.holds
  expect(await holdsWith(async () => [])).toBe(false)
  expect(await holdsWith(async () => entries.map((entry) => ({ ...entry, actor: 'nobody' })))).toBe(false)
})

it('the command tells what a day proves, and which merchants were not verified in time', () => {
  const verdict = { merchantId: 'm-1', entries: 3, holds: true, coverage: null }
  const active = { active: true, verifiedAt: '2026-11-25T02:00:00.000Z', covered: true }
  expect(reportOf([verdict, { ...verdict, merchantId: 'm-2', holds: false }], null)).toEqual([
    'Merchants: 2. Audit entries: 6. Broken chains: 1.',
    '  m-2: an entry is changed, missing or not hers',
  ])
  expect(
    reportOf(
      [
        { ...verdict, coverage: active },
        { ...verdict, merchantId: 'm-2', coverage: { ...active, covered: false } },
        { ...verdict, merchantId: 'm-3', coverage: { active: true, verifiedAt: null, covered: false } },
        { ...verdict, merchantId: 'm-4', coverage: { active: false, verifiedAt: null, covered: false } },
      ],
      '2027-06-01',
    ).slice(1),
  ).toEqual([
    'Stored as active on 2027-06-01: 3. Verified by staff in the six months before: 1.',
    '  m-2: last verified 2026-11-25T02:00:00.000Z; restricted on that day, not shown as selling',
    '  m-3: last verified never; restricted on that day, not shown as selling',
  ])
})
