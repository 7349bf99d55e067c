import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { serveApp } from '#functions/http/serve-app'
import { gatewayEvent } from '#test/fixtures/gateway-event'
import { temporaryFolder } from '../../local/temporary-folder'

const folder = temporaryFolder()
const script = 'a long enough script '.repeat(20)
beforeAll(() => {
  mkdirSync(join(folder, 'app/js'), { recursive: true })
  writeFileSync(join(folder, 'app/index.html'), '<p>亮证</p>')
  writeFileSync(join(folder, 'app/js/app.0123abcd.js'), script)
  writeFileSync(join(folder, 'app/logo.png'), new Uint8Array([1, 2, 3]))
  writeFileSync(join(folder, 'app/letters.bin'), 'x')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
})

const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const { statusCode, headers: answered, body } = await serve(gatewayEvent({ path, headers }))
  return { statusCode, headers: answered, bytes: Buffer.from(body ?? '', 'base64') }
}
const serve = serveApp(join(folder, 'app'))

it('the app is at the root, and asked for anew each time', async () => {
  const { statusCode, headers, bytes } = await ask('/')
  expect([statusCode, bytes.toString()]).toEqual([200, '<p>亮证</p>'])
  expect(headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  })
})

it('files with a hash in their name are kept, and text is packed where the browser takes it', async () => {
  const path = '/js/app.0123abcd.js'
  const { headers, bytes } = await ask(path, { 'accept-encoding': 'br, gzip;q=0.8' })
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(gunzipSync(bytes).toString()).toBe(script)
  expect((await ask(path)).bytes.toString()).toBe(script)
})

it('pictures and unknown files are sent as they are', async () => {
  const { headers, bytes } = await ask('/logo.png', { 'accept-encoding': 'gzip' })
  expect(headers).toMatchObject({ 'content-type': 'image/png' })
  expect(headers).not.toHaveProperty('content-encoding')
  expect([...bytes]).toEqual([1, 2, 3])
  expect((await ask('/letters.bin')).headers).toMatchObject({ 'content-type': 'application/octet-stream' })
})

it.each(['/../secret.txt', '/js/../../secret.txt', '/js', '/index.html/x', '/%', '/\0', '/no'])(
  'there is nothing at %j',
  async (path) => {
    expect((await ask(path)).statusCode).toBe(404)
  },
)
