import { type ExportJob, newJob } from '#functions/domain/export/job'
import type { ExportStore } from '#functions/ports/export-store'
import { dynamoExportStore } from '#functions/store/export/dynamo-export-store'
import { memoryExportStore } from '#test/doubles/memory/memory-export-store'
import { memoryMerchantStore } from '#test/doubles/memory/memory-merchant-store'
import { day } from '#test/fixtures/merchants'
import { answer, newId } from '../../ports/stored'
import { tableName } from '../template-table'
import { testTable } from '../test-table'

const table = testTable()
const stores: Readonly<Record<string, () => ExportStore>> = {
  memory: () => memoryExportStore(memoryMerchantStore()),
  DynamoDB: () => dynamoExportStore(table.client(), tableName),
}

const what = { kind: 'merchants', query: { status: 'active' }, format: 'xlsx' } as const
const jobOf = (id: string): ExportJob =>
  newJob({ id, by: 'lin', provinces: ['44'], language: 'en', what, createdAt: day })

describe.each(Object.entries(stores))('exports in %s', (_, open) => {
  it('an export that is begun is read again and runs until it is done', async () => {
    const store = open()
    const job = jobOf(newId())
    expect(await store.begin(job, null)).toBe('begun')
    expect(await store.job(job.id)).toEqual(job)
    expect(await store.running(100)).toContain(job.id)
    const done: ExportJob = { ...job, step: 1, state: 'done', file: 'f', rows: 3, finishedAt: day }
    expect(await store.advance(done)).toBe('written')
    expect(await store.job(job.id)).toEqual(done)
    expect(await store.running(100)).not.toContain(job.id)
    expect(await store.job(newId())).toBeNull()
  })

  it.each<ExportJob['what']>([
    { kind: 'regulator', reason: 'half-year report', from: '2026-01-01', to: '2026-06-30', format: 'csv' },
    { kind: 'dossier', merchantId: 'm' },
  ])('the subject of an export is stored: $kind', async (what) => {
    const store = open()
    const job = { ...jobOf(newId()), what }
    await store.begin(job, null)
    expect(await store.job(job.id)).toEqual(job)
  })

  it('a step is written once', async () => {
    const store = open()
    const job = jobOf(newId())
    await store.begin(job, null)
    expect(await store.advance({ ...job, step: 1, rows: 5 })).toBe('written')
    expect(await store.advance({ ...job, step: 1, rows: 6 })).toBe('changed')
    expect((await store.job(job.id))?.rows).toBe(5)
  })

  it('one request begins one export', async () => {
    const store = open()
    const kept = answer(newId())
    expect(await store.begin(jobOf(newId()), kept)).toBe('begun')
    const again = jobOf(newId())
    expect(await store.begin(again, kept)).toBe('already_answered')
    expect(await store.job(again.id)).toBeNull()
  })
})
