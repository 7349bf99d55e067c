import { exportPassword } from '#functions/domain/export/export-password'
import { api } from '#shared/contract/api'
import { shanghaiDay } from '#shared/rules/day'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { openWorkbook } from '#test/fixtures/open-workbook'
import { openZip } from '#test/fixtures/open-zip'
import { pancakeStall, teaShop, walnutFarm } from '#test/fixtures/people'
import { newKey } from '../../applicant'
import { bodyOf, refusal } from '../../ask'
import { reviewer } from '../../reviewer'
import { barredShop, openShop, submittedShop } from '../shop'
import { begin, begun, fileOf, status, work } from './exporting'

/** The lines of the tables in the regulator's file, as machines read them. */
async function linesOf(world: TestWorld, id: string): Promise<readonly string[]> {
  const files = openZip(await fileOf(world, id), exportPassword(id, world.digest.keyed))
  return ['registered.csv', 'unregistered.csv'].flatMap(
    (name) => files.get(name)?.bytes.toString('utf8').split('\r\n').slice(1, -1) ?? [],
  )
}

const reason = '2026年度报送'
const year = { kind: 'regulator', reason, from: '2026-01-01', to: '2026-12-31', format: 'csv' }

it('every merchant live in the period is a line with its reasons, and nobody else', async () => {
  const world = testWorld()
  const tea = await openShop(world)
  const stall = await barredShop(world, pancakeStall)
  const farm = await submittedShop(world, walnutFarm)
  expect((await tea.sanction(tea.lin, 'suspend')).status).toBe(201)
  const { exportId: id } = await begun(tea.zhao, year)
  await work(world)
  // Suspended is walked twice, and she is written once.
  expect(await status(tea.zhao, id)).toMatchObject({ state: 'done', rows: 2 })
  const lines = await linesOf(world, id)
  expect(lines).toHaveLength(2)
  expect(lines.every((line) => line.includes('live_in_period'))).toBe(true)
  const lineOf = (one: string): string => lines.find((line) => line.endsWith(`,${one}`)) ?? ''
  expect(lineOf(tea.id)).toMatch(/,suspended,.*approved_in_period suspended_in_period,/)
  expect(lineOf(stall.id)).toMatch(/,barred,.*ended_in_period barred_in_period,/)
  expect(lineOf(farm.id)).toBe('')
})

it('a file without days covers the half year before, in which nobody was live yet', async () => {
  const world = testWorld()
  const { zhao } = await openShop(world)
  const { exportId: id } = await begun(zhao, { kind: 'regulator', reason, format: 'csv' })
  const [, half] = [await work(world), await world.exports.job(id)]
  expect(half).toMatchObject({ what: { from: '2026-01-01', to: '2026-06-30' }, state: 'done', rows: 0 })
  expect(await linesOf(world, id)).toEqual([])
})

it('the file for the regulator is limited to the provinces of its requester, and to days in order', async () => {
  const world = testWorld()
  await openShop(world)
  const away = await reviewer(world, { sub: 'zhao', scope: 'supervisor', provinces: ['65'] })
  const { exportId: id } = await begun(away, year)
  await work(world)
  expect(await linesOf(world, id)).toEqual([])
  const turned = await begin(away, { ...year, to: '2025-12-31' })
  expect(refusal(turned)).toMatchObject({ status: 422, code: 'body_invalid' })
  expect(turned.text).toContain('dates_inconsistent')
})

it('the regulator’s file is a workbook that opens with the password of the answer, unmasked, under a cover of counts', async () => {
  const world = testWorld()
  const tea = await openShop(world)
  await openShop(world, walnutFarm)
  const { exportId, password } = await begun(tea.zhao, { ...year, format: 'xlsx' })
  await work(world)
  const zip = await fileOf(world, exportId)
  expect(() => openZip(zip)).toThrow('This file asks for a password')
  const files = openZip(zip, password)
  expect([...files.keys()]).toEqual(['2026-01-01_2026-12-31.xlsx'])
  const [cover, registered, unregistered] = openWorkbook(
    files.get('2026-01-01_2026-12-31.xlsx')?.bytes ?? Buffer.alloc(0),
  )
  const counts = new Map(cover?.rows.map(([item, value]) => [item, value]))
  expect(counts.get('报送期间（北京时间）')).toBe('2026-01-01 至 2026-12-31')
  expect(counts.get('已办理市场主体登记（户）')).toBe('1')
  expect(counts.get('依法不需要登记（户）')).toBe('1')
  expect(counts.get('已办理市场主体登记，缺“网店名称”')).toBe('1')
  expect(counts.has('已办理市场主体登记，缺“名称”')).toBe(false)
  expect(registered?.rows[1]?.slice(0, 2)).toEqual([teaShop.patch.fullName, teaShop.patch.registrationNumber])
  expect(unregistered?.rows[1]?.slice(0, 3)).toEqual([
    walnutFarm.patch.fullName,
    walnutFarm.patch.idNumber,
    walnutFarm.patch.address,
  ])
})

it('the audit of every merchant in the regulator’s file records who was told what and why, and of nobody else', async () => {
  const world = testWorld()
  const tea = await openShop(world)
  const farm = await submittedShop(world, walnutFarm)
  const before = await world.merchants.auditOf(farm.id)
  const { exportId: id } = await begun(tea.zhao, year)
  await work(world)
  expect((await world.merchants.auditOf(tea.id)).at(-1)).toMatchObject({
    action: 'disclose',
    actor: 'zhao',
    role: 'supervisor',
    after: { disclosed: ['fullName', 'idNumber', 'contact', 'address', 'licences'], reason, exportId: id },
  })
  expect(await world.merchants.auditOf(farm.id)).toEqual(before)
})

it('the regulator’s file is refused without a reason, and to a reviewer', async () => {
  const world = testWorld()
  const tea = await openShop(world)
  const { reason: _, ...without } = year
  const turned = await begin(tea.zhao, without)
  expect(refusal(turned)).toMatchObject({ status: 422, code: 'body_invalid' })
  expect(JSON.parse(turned.text)).toMatchObject({ faults: [{ path: '/reason' }] })
  expect(refusal(await begin(tea.lin, year))).toMatchObject({ status: 403, code: 'role_required' })
  expect(await world.exports.running(10)).toEqual([])
})

it('the same request again shows the same password, which is stored nowhere', async () => {
  const world = testWorld()
  const { zhao } = await openShop(world)
  const key = newKey()
  const ask = () => begin(zhao, year, key)
  const first = bodyOf(api.createExport.answer.body, await ask(), 201)
  expect(first.password).toMatch(/^[A-Z2-9-]{24}$/)
  expect(bodyOf(api.createExport.answer.body, await ask(), 201)).toEqual(first)
  expect(JSON.stringify(await world.exports.job(first.exportId))).not.toContain(first.password)
  const once = await reviewer(world, { sub: 'zhao' })
  expect(refusal(await once.ask({ path: `/v1/staff/exports/${first.exportId}` }))).toMatchObject({
    code: 'role_required',
  })
})

it('a merchant barred after it had closed was live until it closed', async () => {
  const world = testWorld()
  const shop = await openShop(world)
  const twice = async (action: 'close' | 'bar'): Promise<void> => {
    const { sanctionId } = bodyOf(
      api.sanctionMerchant.answer.body,
      await shop.sanction(shop.lin, action),
      201,
    )
    bodyOf(
      api.signSanction.answer.body,
      await shop.staffs(shop.wang, `sanctions/${sanctionId}/signature`),
      201,
    )
  }
  await twice('close')
  const closedOn = shanghaiDay(world.clock.now())
  world.clock.set('2027-01-20T02:00:00.000Z')
  await twice('bar')
  const { exportId: id } = await begun(shop.zhao, year)
  await work(world)
  const [line, ...others] = await linesOf(world, id)
  expect(others).toEqual([])
  expect(line).toContain(`,${closedOn},`)
  expect(line).toMatch(/live_in_period approved_in_period ended_in_period,/)
})
