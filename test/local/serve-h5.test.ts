import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { serveH5 } from '#local/serve-h5'
import { serveDoor } from './door/serve-door'
import { temporaryFolder } from './temporary-folder'

const folder = temporaryFolder()
const { origin } = serveDoor(() => {
  mkdirSync(join(folder, 'h5/js'), { recursive: true })
  writeFileSync(join(folder, 'h5/index.html'), '<p>亮证</p>')
  writeFileSync(join(folder, 'h5/js/app.0123abcd.js'), '1')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  return serveH5(join(folder, 'h5'))
})

/** `fetch` tidies paths up before it sends them. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${origin()}`, { path }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('the built app', () => {
  it('is served at the root, and asked for anew each time', async () => {
    const answer = await fetch(`${origin()}/`)
    expect(await answer.text()).toBe('<p>亮证</p>')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  it('keeps files with a hash in their name', async () => {
    const answer = await fetch(`${origin()}/js/app.0123abcd.js`, { method: 'HEAD' })
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-length')).toBe('1')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/js/../../secret.txt',
    '/js',
    '/%',
    '/%00',
    '/no',
  ])('has nothing at %s', async (path) => {
    expect(await statusOf(path)).toBe(404)
  })

  it('takes no other method', async () => {
    expect((await fetch(`${origin()}/`, { method: 'POST' })).status).toBe(404)
  })
})
