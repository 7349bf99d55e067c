import { createHash } from 'node:crypto'
import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { teaShop, walnutFarm } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { type Ask, askIn, bodyOf, refusal } from '../../ask'
import { reviewer } from '../../reviewer'

let world: TestWorld
let ask: Ask
let id: string
const pathsOf = (shop: string): readonly string[] => [
  `/v1/licences/${shop}`,
  `/licences/${shop}`,
  `/licences/${shop}/badge.svg`,
]

async function approved(person = teaShop): Promise<string> {
  const merchant = await (await applicant(world, person)).submitted()
  const lin = await reviewer(world)
  await lin.claim(merchant.id)
  expect((await lin.decide(merchant.id, 'approve')).status).toBe(200)
  return merchant.id
}

beforeEach(async () => {
  world = testWorld()
  ask = askIn(world)
  id = await approved()
})

it.each([0, 1, 2])('page, data and badge are kept a minute, one for each language (%s)', async (index) => {
  const path = pathsOf(id)[index] ?? ''
  const chinese = await ask({ path })
  const english = await ask({ path, headers: { 'accept-language': 'en' } })
  expect(chinese.headers).toMatchObject({
    'cache-control': 'public, max-age=60',
    'content-language': 'zh-CN',
    vary: 'accept-language',
  })
  expect(english.headers['content-language']).toBe('en')
  expect(english.headers.etag).not.toBe(chinese.headers.etag)
})

it.each([0, 1, 2])(
  'a reader with the current copy gets 304 and no body, until it changes (%s)',
  async (index) => {
    const path = pathsOf(id)[index] ?? ''
    const { etag = '' } = (await ask({ path })).headers
    world.clock.set('2026-11-25T05:30:00.000Z')
    const headers = { 'if-none-match': `"other", ${etag}` }
    const again = await ask({ path, headers })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers).toMatchObject({
      etag,
      'cache-control': 'public, max-age=60',
      vary: 'accept-language',
    })
    expect(again.headers['content-type']).toBeUndefined()
    world.clock.set('2027-05-25T16:00:00.000Z')
    expect((await ask({ path, headers })).status).toBe(200)
  },
)

it('other answers are sent whole whatever If-None-Match says', async () => {
  const she = await applicant(world, teaShop)
  const answered = await she.ask({ path: `/v1/merchants/${id}`, headers: { 'if-none-match': '*' } })
  expect(answered.status).toBe(200)
})

it('a licence that is not shown answers 404 whatever If-None-Match says', async () => {
  const { id: waiting } = await (await applicant(world, walnutFarm)).submitted()
  for (const path of pathsOf(waiting)) {
    const answered = await ask({ path, headers: { 'if-none-match': '*' } })
    expect(refusal(answered)).toMatchObject({ status: 404, code: 'not_found' })
  }
})

it('the page may load and run nothing; its content security policy names its style by hash', async () => {
  const page = await ask({ path: `/licences/${id}` })
  const style = /<style>([\s\S]*)<\/style>/.exec(page.text)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(page.headers['content-security-policy']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  expect(page.headers['referrer-policy']).toBe('no-referrer')
  expect(page.text).not.toMatch(/<script|<link|<img|<iframe| style="| on\w+="|javascript:/)
})

it('the page takes its own address from the setting, not from the request', async () => {
  const page = await ask({ path: `/licences/${id}`, headers: { host: 'evil.example' } })
  expect(page.text).toContain(`<br>https://liangzheng.example/licences/${id}</p>`)
  expect(page.text).not.toContain('evil.example')
})

it('the badge is an image for any site, and says the standing in the reader’s language', async () => {
  const path = `/licences/${id}/badge.svg`
  const badge = await ask({ path })
  expect(badge.headers).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cross-origin-resource-policy': 'cross-origin',
  })
  expect(badge.text).toContain('<title id="t">证照公示 · 可以销售</title>')
  expect(badge.text).toContain(`<a href="https://liangzheng.example/licences/${id}"`)
  expect((await ask({ path, headers: { 'accept-language': 'en' } })).text).toContain('May sell')
  world.clock.set('2027-05-25T16:00:00.000Z')
  expect((await ask({ path })).text).toContain('暂停销售')
})

it('page, data and badge of a person hold nothing that names her', async () => {
  const farm = await approved(walnutFarm)
  const { fullName, idNumber, address, contact } = walnutFarm.patch
  for (const path of pathsOf(farm)) {
    const { text } = await ask({ path })
    for (const value of [fullName, idNumber, address, contact?.phone])
      if (value) expect(text).not.toContain(value)
  }
  const shown = bodyOf(api.getPublicLicence.answer.body, await ask({ path: `/v1/licences/${farm}` }))
  expect(shown).toMatchObject({ sanction: null, closesOn: null, fullName: '赵**' })
})
