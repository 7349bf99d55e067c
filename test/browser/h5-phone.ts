import { type Browser, devices, type Page, type Route } from 'playwright-core'
import { patience } from '../patience'
import type { SellerPhone, Traffic } from './seller-phone'

// What Chromium writes for every answer of 400 and above; the traffic tells them apart.
const refused = /^Failed to load resource: the server responded with a status of/
const unreachable = /^Failed to load resource: net::ERR_INTERNET_DISCONNECTED/

/** Opens the app in a browser of a phone's size, with touch. `person` is who taps her name on the pretend WeChat's page. */
export async function openH5Phone(browser: Browser, origin: string, person: string): Promise<SellerPhone> {
  const { defaultBrowserType: _kind, ...device } = devices['iPhone 13'] ?? { defaultBrowserType: 'chromium' }
  const context = await browser.newContext({ ...device, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const problems: string[] = []
  const traffic: Traffic[] = []

  const open = async (): Promise<Page> => {
    const opened = await context.newPage()
    opened.setDefaultTimeout(patience)
    opened.on('pageerror', (error) => problems.push(error.stack ?? error.message))
    opened.on('console', (message) => {
      const text = message.text()
      if (message.type() === 'error' && !refused.test(text) && !unreachable.test(text)) problems.push(text)
    })
    opened.on('response', (answer) =>
      traffic.push({ method: answer.request().method(), url: answer.url(), status: answer.status() }),
    )
    opened.on('requestfailed', (request) =>
      traffic.push({ method: request.method(), url: request.url(), status: 0 }),
    )
    await opened.goto(`${origin}/`)
    return opened
  }
  let page = await open()

  return {
    page: () => page,
    top: () => page.locator('.taro_page').filter({ visible: true }).last(),
    async currentPage() {
      const [path = ''] = new URL(page.url()).hash.replace(/^#\/(pages\/(?=home\/))?/, '').split('?')
      return path === '' ? 'home/index' : path
    },
    problems,
    traffic: () => traffic,
    async logIn() {
      await page.getByRole('button', { name: person }).tap()
      await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/__local'))
    },
    connect: (on) => context.setOffline(!on),
    async spoilNextToken() {
      let spoiled = false
      // The route stays: one that is taken away while a page is being left may keep the next page waiting for ever.
      await page.route('**/v1/merchants**', (route: Route) => {
        const headers = route.request().headers()
        if (spoiled) return route.continue()
        spoiled = true
        return route.continue({ headers: { ...headers, authorization: `${headers.authorization}x` } })
      })
    },
    async restart() {
      await page.close()
      page = await open()
    },
    close: () => context.close(),
  }
}
