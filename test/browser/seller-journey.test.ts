import { type Browser, type BrowserContext, devices, type Page } from 'playwright-core'
import { smallestApplication } from '#test/fixtures/smallest-application'
import { applicationOf, approve } from '../journeys/staff'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { launchChromium } from './chromium'
import { sellerSteps } from './seller-steps'

jest.setTimeout(60_000)

let browser: Browser
let stack: TestStack
let context: BrowserContext
let page: Page
const problems: string[] = []

const open = async () => {
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(`${stack.origin}/`)
}

const ending: (() => Promise<void>)[] = []
beforeAll(async () => {
  browser = await launchChromium()
  ending.push(() => browser.close())
  stack = await openTestStack()
  ending.push(() => stack.stop())
  const { defaultBrowserType: _kind, ...device } = devices['iPhone 13'] ?? { defaultBrowserType: 'chromium' }
  context = await browser.newContext({ ...device, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await open()
}, 120_000)
afterAll(async () => {
  for (const end of ending.reverse()) await end()
})

const steps = sellerSteps({
  page: () => page,
  top: () => page.locator('.taro_page').filter({ visible: true }).last(),
})

describe('a seller with a browser on her phone', () => {
  it('is sent to WeChat, which says who she is', async () => {
    await page.getByRole('button', { name: 'tea-shop' }).tap()
    await page.waitForURL(`${stack.origin}/**`)
  })

  it('learns which papers she needs in four taps', () => steps.learnPapers())

  it('says who she is, how to reach her and where she sells', () => steps.tellWhoSheIs())

  it('finds all she has told after the browser was killed', async () => {
    await page.close()
    await open()
    await steps.heading(smallestApplication.fullName)
    await page.goto(`${stack.origin}/#/pages/licence/index`)
  })

  it('copies her food licence', () => steps.copyLicence())

  it('photographs both papers', () => steps.photographPapers())

  it('hands it in', async () => {
    await steps.handIn()
    expect((await applicationOf(stack, 'tea-shop')).status).toBe('submitted')
  })

  it('sees that she may sell when staff have approved', async () => {
    const { id } = await applicationOf(stack, 'tea-shop')
    expect((await approve(stack, id)).status).toBe('active')
    await page.close()
    await open()
    await page.getByText('可以卖').first().waitFor()
  })

  it('is shown to everyone on her public page', async () => {
    const { id, fullName, registrationNumber } = await applicationOf(stack, 'tea-shop')
    await page.goto(`${stack.origin}/licences/${id}`)
    await page.getByRole('heading', { name: fullName ?? '' }).waitFor()
    await page.getByText(registrationNumber ?? '').waitFor()
  })

  it('met no error on the way', () => {
    expect(problems).toEqual([])
  })
})
