import { newJob, type RegulatorJob } from '#functions/domain/export/job'
import { discloseTo } from '#functions/jobs/export/disclose-to'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { openShop } from '../../operations/shop'
import { forget } from '../../ports/stored'

const days = { from: '2026-01-01', to: '2026-06-30' }
const what = { kind: 'regulator', reason: 'half-year report', format: 'xlsx', ...days } as const
const about = { id: 'e', by: 'zhao', provinces: null, language: 'en', createdAt: '2026-07-01' } as const
const job: RegulatorJob = { ...newJob({ ...about, what }), what }

async function open() {
  const world = testWorld()
  const shop = await openShop(world)
  const listed = await world.merchants.load(shop.id)
  if (listed === null) throw new Error('She is not there')
  return { world, listed }
}
const disclosures = async (world: TestWorld, id: string): Promise<number> =>
  (await world.merchants.auditOf(id)).filter(({ action }) => action === 'disclose').length

it('a merchant that changed after it was listed is disclosed as it is now', async () => {
  const { world, listed } = await open()
  await discloseTo(job, listed.id, world)
  expect(await discloseTo(job, listed.id, world)).toMatchObject({ version: listed.version + 2 })
  expect(await disclosures(world, listed.id)).toBe(2)
})

it('a merchant that was erased after it was listed is disclosed to nobody', async () => {
  const { world, listed } = await open()
  await forget(world.merchants, listed.id, world.clock.now())
  expect(await discloseTo(job, listed.id, world)).toBeNull()
})

it('a merchant that changes whenever it is to be disclosed is an error that names it', async () => {
  const { world, listed } = await open()
  const merchants = { ...world.merchants, commit: async () => 'version_changed' as const }
  await expect(discloseTo(job, listed.id, { ...world, merchants })).rejects.toThrow(
    `Export e: merchant ${listed.id} changed whenever it was to be disclosed`,
  )
  expect(await disclosures(world, listed.id)).toBe(0)
})
