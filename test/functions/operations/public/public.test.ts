import { api } from '#shared/contract/api'
import committed from '#shared/contract/openapi.json'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { type Person, teaShop, walnutFarm } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { type Ask, askIn, bodyOf, refusal } from '../../ask'
import { reviewer } from '../../reviewer'

let world: TestWorld
let ask: Ask
beforeEach(() => {
  world = testWorld()
  ask = askIn(world)
})

async function approved(person: Person): Promise<string> {
  const { id } = await (await applicant(world, person)).submitted()
  const lin = await reviewer(world)
  await lin.claim(id)
  await lin.decide(id, 'approve')
  return id
}

describe('a public licence', () => {
  it('shows who stands behind a shop, and is cached for a minute', async () => {
    const answered = await ask({ path: `/v1/licences/${await approved(teaShop)}` })
    expect(answered.headers).toMatchObject({ 'cache-control': 'public, max-age=60', vary: 'accept-language' })
    expect(bodyOf(api.getPublicLicence.answer.body, answered)).toMatchObject({
      standing: 'licensed',
      fullName: '腾讯科技（深圳）有限公司',
      registrationNumber: '9144030071526726XG',
      licences: [{ kind: 'licence.food_operation', number: 'JY14403050000010', validTo: '2029-12-31' }],
      address: '深圳市南山区科技园1号',
      exemption: null,
      channels: [{ kind: 'official_account', account: 'gh_teashop' }],
      asOf: world.clock.now(),
    })
  })

  it('of a person shows neither name, number, address nor phone, but the sentence of her exemption', async () => {
    const id = await approved(walnutFarm)
    const answers = [await ask({ path: `/v1/licences/${id}` }), await ask({ path: `/licences/${id}` })]
    const { fullName, idNumber, address, contact } = walnutFarm.patch
    for (const { text } of answers)
      for (const value of [fullName, idNumber, address, contact?.phone])
        if (value) expect(text).not.toContain(value)
    const shown = bodyOf(api.getPublicLicence.answer.body, answers[0] ?? (await ask({ path: '/' })))
    expect(shown).toMatchObject({ fullName: '赵**', registrationNumber: null, address: null, licences: [] })
    expect(shown.exemption?.length).toBeGreaterThan(10)
  })

  it('is absent before the approval and for an unknown shop', async () => {
    const { id } = await (await applicant(world, teaShop)).submitted()
    for (const path of [`/v1/licences/${id}`, `/licences/${id}`, '/v1/licences/x', '/licences/x']) {
      const answered = await ask({ path })
      expect(refusal(answered)).toMatchObject({ status: 404, code: 'not_found' })
    }
  })

  it('reads restricted from the first minute after a licence has ended', async () => {
    const id = await approved(teaShop)
    const standing = async () =>
      bodyOf(api.getPublicLicence.answer.body, await ask({ path: `/v1/licences/${id}` })).standing
    world.clock.set('2027-05-25T15:59:59.000Z')
    expect(await standing()).toBe('licensed')
    world.clock.set('2027-05-25T16:00:00.000Z')
    expect(await standing()).toBe('restricted')
  })

  it('as a page escapes typed text, runs nothing, and names the day in Shanghai', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&'
    const person = { ...teaShop, patch: { ...teaShop.patch, address: evil } }
    const id = await approved(person)
    world.clock.set('2026-11-25T17:00:00.000Z')
    const page = await ask({ path: `/licences/${id}`, headers: { 'accept-language': 'en' } })
    expect(page.text).not.toContain('<img')
    expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')
    expect(page.text).toContain('>2026-11-26</time>')
    expect(page.text).toContain('<html lang="en">')
    expect(page.text).not.toContain('<script')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('the path finder', () => {
  const papers = (query: string) => ask({ path: '/v1/papers', query })

  it('names the papers before any login, in both languages', async () => {
    const query = 'seller=individual&goods=catering&goods=baked&making=made_on_site&province=44'
    const { requirements, rulesVersion } = bodyOf(api.findPapers.answer.body, await papers(query))
    expect(rulesVersion).toBe('2026-06-01')
    expect(requirements.map(({ code }) => code)).toContain('licence.food_operation')
    expect(requirements.every(({ why, legalBasis }) => why.length > 5 && legalBasis.length > 3)).toBe(true)
    const english = await ask({ path: '/v1/papers', query, headers: { 'accept-language': 'en' } })
    expect(english.text).not.toMatch(/"why":"[^"]*[\u4e00-\u9fff]/)
  })

  it('takes one kind of goods as a list of one', async () => {
    const query = 'seller=natural_person&goods=farm_produce&making=own_grown&province=14'
    expect((await papers(query)).status).toBe(200)
  })

  it.each([
    ['', 'required /seller'],
    ['seller=company&goods=baked&making=resold&province=44', 'value_not_allowed /seller'],
    ['seller=individual&making=resold&province=44', 'required /goods'],
    ['seller=individual&goods=gold&making=resold&province=44', 'value_not_allowed /goods/0'],
    ['seller=individual&goods=baked&making=resold&province=Guangdong', 'format_invalid /province'],
    ['seller=individual&goods=baked&making=resold&province=44&province=33', 'type_invalid /province'],
  ])('refuses %p', async (query, fault) => {
    const { status, code, faults } = refusal(await papers(query))
    expect({ status, code }).toEqual({ status: 422, code: 'query_invalid' })
    expect(faults).toContain(fault)
  })
})

it('the served description of the API is the committed one', async () => {
  const answered = await ask({ path: '/openapi.json' })
  expect(answered.json).toEqual(committed)
  expect(answered.headers['cache-control']).toBe('public, max-age=60')
})

it('the page of the API runs only the script of its own origin', async () => {
  const page = await ask({ path: '/docs' })
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("script-src 'self';")
  expect(page.text.match(/<script[^>]*>/g)).toEqual(['<script src="/docs/explorer.js" defer>'])
  expect(page.text).not.toMatch(/https?:\/\//)
})

it('the script of the API page is compressed, and cached until it changes', async () => {
  const script = await ask({ path: '/docs/explorer.js' })
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=3600',
  })
  expect(Buffer.from(script.text, 'base64').toString()).toBe('explorer.js.gz')
  const headers = { 'if-none-match': script.headers.etag ?? '' }
  expect((await ask({ path: '/docs/explorer.js', headers })).status).toBe(304)
})
