import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { handler as open } from '#functions/lambda/public'
import { handler as seller } from '#functions/lambda/seller'
import { handler as staff } from '#functions/lambda/staff'
import { handler as upload } from '#functions/lambda/upload'
import { manualRegistry } from '#functions/registry/manual-registry'
import { closedVault } from '#functions/vault/closed-vault'
import { once, wire, wireReading } from '#functions/wiring'
import { scriptedReader } from '#test/doubles/scripted-reader'
import { type Asking, gatewayEvent } from '#test/fixtures/gateway-event'
import { pointSdk } from './point-sdk'
import { readService } from './service'

const settings = {
  ...Object.fromEntries(
    Object.keys(readService().provider.environment).map((name) => [
      name,
      `https://${name.toLowerCase()}.example/long-enough`,
    ]),
  ),
  WECHAT_MINI_PROGRAM_STATE: 'formal',
  LICENCE_READER: 'embedded',
  REGULATOR_PERIOD_MONTHS: '6',
}
const lines: string[] = []
beforeAll(() => {
  pointSdk({})
  Object.assign(process.env, settings)
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})
afterAll(() => jest.restoreAllMocks())

type Handler = (event: ReturnType<typeof gatewayEvent>) => Promise<APIGatewayProxyStructuredResultV2>

it.each<[string, Handler, Asking, number]>([
  ['seller', seller, { path: '/v1/merchants' }, 401],
  ['upload', upload, { method: 'DELETE', path: '/v1/merchants/m/documents/d' }, 401],
  ['staff', staff, { path: '/v1/staff/merchants' }, 401],
  [
    'public',
    open,
    { path: '/v1/papers', query: 'seller=enterprise&goods=prepackaged&making=resold&province=44' },
    200,
  ],
  ['public', open, { method: 'PUT', path: '/v1/merchants' }, 405],
])('the function %s answers as it is wired', async (_, handler, asking, status) => {
  const result = await handler(gatewayEvent(asking))
  expect(result.statusCode).toBe(status)
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ status, level: 'info' })
})

it('a world is opened once for a container', () => {
  let opened = 0
  const open = once(() => {
    opened += 1
    return wire(settings, closedVault)
  })
  expect(open()).toBe(open())
  expect(opened).toBe(1)
})

it('the reader of papers and the registers are those of the settings', async () => {
  const embedded = scriptedReader()
  embedded.finds({ outcome: 'blurred' })
  const readBy = (LICENCE_READER: string) =>
    wireReading({ ...settings, LICENCE_READER }, closedVault, () => embedded).reader.read(
      new Uint8Array(),
      'licence.business',
    )
  expect(await readBy('embedded')).toEqual({ outcome: 'blurred' })
  expect(await readBy('manual')).toEqual({ outcome: 'not_read' })
  const unasked = wireReading({ ...settings, REGISTRY_ORIGIN: '' }, closedVault, () => embedded)
  expect(unasked.registry).toBe(manualRegistry)
  const asked = wireReading(
    { ...settings, REGISTRY_ORIGIN: 'http://127.0.0.1:1' },
    closedVault,
    () => embedded,
  )
  expect(await asked.registry.lookUp('business', '9')).toEqual({ outcome: 'unavailable' })
})

it('a function without access to photos fails when it asks for one', () => {
  const vault = closedVault()
  for (const door of [vault.sent, vault.kept, vault.discardSent, vault.discardKept, vault.link])
    expect(() => door('x')).toThrow('no access')
  expect(() => vault.openSlot('x', 'image/jpeg', 1)).toThrow('no access')
  expect(() => vault.keep('x', 'image/jpeg', new Uint8Array())).toThrow('no access')
})
