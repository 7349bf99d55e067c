import { readFileSync } from 'node:fs'
import { type Browser, devices, type Page } from 'playwright-core'
import * as z from 'zod/mini'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { licencePage } from '#functions/pages/licence-page'
import { languages } from '#shared/words/language'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { addressOf, companyLicence, publicLicences } from '#test/fixtures/public-licences'
import { applicant } from '../functions/applicant'
import { askIn } from '../functions/ask'
import { reviewer } from '../functions/reviewer'
import { launchChromium } from './chromium'

const { defaultBrowserType: _kind, ...phone } = devices['iPhone 13'] ?? { defaultBrowserType: 'chromium' }
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

let browser: Browser
beforeAll(async () => {
  const file = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer }, fireImmediately: true })
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function withPage(look: (page: Page) => Promise<void>, settings: object = phone): Promise<void> {
  const context = await browser.newContext({ ...settings, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  try {
    await look(await context.newPage())
  } finally {
    await context.close()
  }
}

const codesIn = async (picture: Uint8Array): Promise<string[]> =>
  (await readBarcodes(picture, { formats: ['QRCode'] })).map(({ text }) => text)

const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function approved(world: TestWorld): Promise<string> {
  const { id } = await (await applicant(world, teaShop)).submitted()
  const lin = await reviewer(world)
  await lin.claim(id)
  await lin.decide(id, 'approve')
  return id
}

/** Opens the public origin in this world; `seen` hears of every request, `refused` of what the policy for content stops. */
async function openIn(world: TestWorld, page: Page) {
  const ask = askIn(world)
  const seen: string[] = []
  const refused: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())))
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    seen.push(pathname)
    const { status, headers, text } = await ask({ path: pathname, headers: route.request().headers() })
    await route.fulfill({ status, headers: { ...headers }, body: text })
  })
  return { seen, refused }
}

const cases = publicLicences.flatMap((licence) =>
  languages.map((language) => ({ standing: licence.standing, language, licence })),
)

it.each(cases)(
  'the page of a shop that is $standing is accessible ($language)',
  async ({ language, licence }) => {
    await withPage(async (page) => {
      await page.setContent(licencePage(licence, language, addressOf(licence)))
      await page
        .locator('details')
        .evaluateAll((all) => all.map((element) => element.setAttribute('open', '')))
      await page.evaluate(axeSource)
      const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)')
      expect(z.parse(violations, found)).toEqual([])
      const width = await page.evaluate('document.documentElement.scrollWidth <= innerWidth')
      expect(width).toBe(true)
    })
  },
)

it.each(cases)(
  'the page of a shop that is $standing prints on one sheet ($language)',
  async ({ language, licence }) => {
    const wordy = { ...licence, fullName: licence.fullName.repeat(4).slice(0, 60) }
    await withPage(async (page) => {
      await page.setContent(licencePage(wordy, language, addressOf(licence)))
      expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    }, {})
  },
)

it('the QR code is read from the screen of a phone and from paper as the address of the page', async () => {
  const address = addressOf(companyLicence)
  await withPage(async (page) => {
    await page.setContent(licencePage(companyLicence, 'zh-CN', address))
    expect(await codesIn(await page.screenshot({ fullPage: true }))).toEqual([address])
  })
  await withPage(
    async (page) => {
      await page.setContent(licencePage(companyLicence, 'zh-CN', address))
      await page.emulateMedia({ media: 'print' })
      expect(await codesIn(await page.screenshot({ fullPage: true }))).toEqual([address])
    },
    { viewport: { width: 680, height: 1000 } },
  )
})

it('the page loads its styles, requests nothing else, and breaks no content security policy', async () => {
  const world = testWorld()
  const id = await approved(world)
  await withPage(async (page) => {
    const { seen, refused } = await openIn(world, page)
    await page.goto(`${world.publicOrigin}/licences/${id}`)
    const green = await page
      .locator('.standing')
      .evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(green).toBe('rgb(227, 244, 233)')
    expect(seen.filter((path) => path !== '/favicon.ico')).toEqual([`/licences/${id}`])
    expect(refused.filter((text) => !text.includes('favicon'))).toEqual([])
  })
})

it('the code that the page offers shows the badge on another site, and leads to the page', async () => {
  const world = testWorld()
  const id = await approved(world)
  await withPage(async (page) => {
    await openIn(world, page)
    await page.goto(`${world.publicOrigin}/licences/${id}`)
    const snippet = await page.locator('pre').textContent()
    await page.goto('about:blank')
    await page.setContent(`<!doctype html><p>${snippet}</p>`)
    const badge = page.getByRole('img', { name: '证照公示' })
    await badge.evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : null))
    const { width = 0, height = 0 } = (await badge.boundingBox()) ?? {}
    expect([Math.round(width), Math.round(height)]).toEqual([152, 28])
    await page.getByRole('link').click()
    await page.getByRole('heading', { name: '腾讯科技（深圳）有限公司' }).waitFor()
  })
})
