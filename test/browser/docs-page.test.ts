import { readFileSync } from 'node:fs'
import { type Browser, devices, type Page } from 'playwright-core'
import * as z from 'zod/mini'
import { signIn } from '../journeys/api-client'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { launchChromium } from './chromium'

const { defaultBrowserType: _kind, ...phone } = devices['iPhone 13'] ?? { defaultBrowserType: 'chromium' }
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

let stack: TestStack
let browser: Browser
let page: Page
const complaints: string[] = []
const elsewhere: string[] = []
beforeAll(async () => {
  stack = await openTestStack()
  browser = await launchChromium()
  page = await browser.newPage({ ...phone, locale: 'en-GB' })
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on(
    'request',
    (request) => void (request.url().startsWith(stack.origin) || elsewhere.push(request.url())),
  )
  await page.goto(`${stack.origin}/docs`)
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const answer = () => page.getByRole('status', { name: 'Answer' })
const send = () => page.getByRole('button', { name: 'Send' }).click()
const tryOut = (name: string) => page.locator(`a[data-operation="${name}"]`).click()

it('fits a phone, is accessible, and asks nobody but its own server', async () => {
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  const context = await browser.newContext({ ...phone, bypassCSP: true })
  const looked = await context.newPage()
  await looked.goto(`${stack.origin}/docs`)
  await looked.evaluate(axeSource)
  const found: unknown = await looked.evaluate('axe.run().then(({ violations }) => violations)')
  await context.close()
  expect(z.parse(violations, found)).toEqual([])
  expect(elsewhere).toEqual([])
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([])
})

it('logs in and finds papers with the examples as they stand', async () => {
  await tryOut('openSession')
  await send()
  await answer().getByText('"expiresAt"').waitFor()
  await tryOut('findPapers')
  await send()
  await answer().getByText('"rulesVersion"').waitFor()
})

it('begins an application with a seller’s token, and reads it', async () => {
  await page.getByLabel('Token').fill(await signIn(stack.origin, 'docs-reader'))
  await tryOut('createMerchant')
  await send()
  await answer().getByText('POST /v1/merchants\n201').waitFor()
  const id = /"id": "([^"]+)"/.exec((await answer().textContent()) ?? '')?.[1] ?? ''
  await tryOut('getMerchant')
  await page.getByLabel('id', { exact: true }).fill(id)
  await send()
  await answer().getByText(`GET /v1/merchants/${id}\n200`).waitFor()
  expect(await answer().textContent()).toContain('示例食品（福州）有限公司')
})

it('shows a refusal as it came', async () => {
  await page.getByLabel('Token').fill('')
  await tryOut('listMerchants')
  await send()
  await answer().getByText('token_required').first().waitFor()
})
