import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import * as z from 'zod/mini'
import { signIn } from '../journeys/api-client'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { launchChromium } from './chromium'

jest.setTimeout(120_000)

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const violations = z.array(z.object({ id: z.string(), impact: z.string() }))

let stack: TestStack
let browser: Browser
const requested: string[] = []
const complaints: string[] = []

async function opened(
  viewport: typeof desktop,
  hash = '',
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const page = await browser.newPage({ viewport, colorScheme, locale: 'en-GB' })
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('request', (request) => void requested.push(request.url()))
  await page.goto(`${stack.origin}/docs${hash}`)
  await page.getByText('Authentication').first().waitFor()
  return page
}

beforeAll(async () => {
  stack = await openTestStack()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const route = (operation: string) => `#?route=${operation}`
const answer = (page: Page, text: string) => page.getByText(text).first().waitFor()

it('shows groups, an operation with its role, refusals and fields, and the values of a list, on a desktop', async () => {
  const page = await opened(desktop, route('post-/v1/staff/merchants/-id-/decision'))
  expect(await page.title()).toBe('Liangzheng API')
  await answer(page, 'A verdict for every requirement whose bucket is')
  for (const text of ['Roles:', 'curl', 'Staff: review']) await answer(page, text)
  await page.getByRole('button', { name: 'Model' }).first().click()
  await answer(page, 'One verdict for each requirement')
  await page.getByRole('button', { name: '409' }).click()
  await answer(page, 'The caller has not claimed the merchant')
  await page.close()
})

it('the type of a problem leads to the table of refusals', async () => {
  const page = await opened(desktop, '#version_changed')
  await answer(page, 'Somebody has changed it since the version in If-Match')
  await page.close()
})

it('sends a request, and one with a pasted token', async () => {
  const page = await opened(desktop, route('get-/v1/papers'))
  await page.getByRole('textbox', { name: 'add-multiple' }).fill('prepackaged')
  await page.keyboard.press('Enter')
  await page.getByPlaceholder('35').fill('35')
  await page.getByRole('button', { name: 'Execute' }).click()
  await answer(page, 'Response Status: OK (200)')
  await page.getByText('Authentication').first().click()
  await page
    .getByPlaceholder('JWT')
    .first()
    .fill(await signIn(stack.origin, 'docs-reader'))
  await page.getByRole('button', { name: 'Set' }).first().click()
  await page.getByText('My applications').first().click()
  await page.getByRole('button', { name: 'Execute' }).click()
  await answer(page, 'Response Status: OK (200)')
  await page.close()
})

it('is walked by keyboard: a link of the menu opens with Enter', async () => {
  const page = await opened(desktop)
  await page.locator('[data-content-id="get-/v1/inbox"]').first().focus()
  await page.keyboard.press('Enter')
  await answer(page, 'The inbox is the record')
  await page.close()
})

it('fits a phone, in the dark too, and finds an operation there', async () => {
  const page = await opened(phone, '', 'dark')
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await page.getByLabel('Find an operation').fill('inbox')
  await answer(page, 'My messages, newest first')
  expect(await page.getByText('Begin an application').count()).toBe(0)
  await page.close()
})

it('has no fault of accessibility that axe knows', async () => {
  const context = await browser.newContext({ viewport: desktop, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(`${stack.origin}/docs`)
  await page.getByText('Authentication').first().waitFor()
  await page.evaluate(axeSource)
  const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)')
  await context.close()
  expect(z.parse(violations, found)).toEqual([])
})

it('asks nobody but its own server, and its policy is kept', () => {
  expect(requested.length).toBeGreaterThan(10)
  expect(requested.filter((url) => !url.startsWith(stack.origin))).toEqual([])
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([])
})
