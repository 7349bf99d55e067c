import { type Browser, devices, type Page } from 'playwright-core'
import type { Traffic } from '../browser/seller-phone'
import { patience } from '../patience'
import { createNetwork, newPhone, type Phone } from './engine/phone'
import { address, serveBuild } from './engine/serve-build'
import type { NetworkRequest, Site } from './engine/site'

/** How a mini-program is opened. */
export type Opening = {
  readonly browser: Browser
  /** Origin of the server that stands in for the one in the build. */
  readonly origin: string
  /** The name of who holds the phone: WeChat logs in `dev:<person>`. */
  readonly person: string
  /** The built mini-program. */
  readonly directory: string
  /** The server's origin as it stands in the build. */
  readonly builtFor?: string
  /** What she answers when asked for subscribe messages; yes by default. */
  readonly subscription?: Site['subscription']
  /** The phone of an earlier opening, so that the app finds what it kept; a new one by default. */
  readonly phone?: Phone
}

/** An open mini-program. */
export type WeappApp = {
  /** What is on the phone's screen: WeChat's bar, one page, and what WeChat draws over it. */
  readonly page: Page
  readonly phone: Phone
  /** Path of the page on top, such as `pages/start/index`. */
  currentPage(): Promise<string>
  /** Everything that went wrong so far: errors logged, thrown or not awaited, and pages that stayed empty. */
  readonly problems: readonly string[]
  /** The requests that left the phone, in the order their answers came. */
  readonly traffic: readonly Traffic[]
  /** The phone's back gesture. */
  back(): Promise<void>
  /** Takes the network away, or gives it back. */
  connect(on: boolean): Promise<void>
  /** The next request with a token carries one that the server refuses. */
  spoilNextToken(): void
  /** Sends the app to the background and brings it back. */
  away(): Promise<void>
  /** Kills the app and opens it again: memory and temporary files are gone, storage and saved files remain. */
  restart(): Promise<void>
  /** Closes the app; throws with every problem if there was one. */
  close(): Promise<void>
  /** Closes the app whatever went wrong. */
  abandon(): Promise<void>
}

/** Opens a built mini-program on a phone in Chromium and waits until its first page shows something. Close it in any case. */
export const openWeapp = async (opening: Opening): Promise<WeappApp> => {
  const { browser, origin, person, directory, subscription = 'accept' } = opening
  const phone = opening.phone ?? newPhone()
  const { defaultBrowserType: _kind, ...device } = devices['iPhone 13'] ?? { defaultBrowserType: 'chromium' }
  const context = await browser.newContext({ ...device, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const abandon = () => context.close()
  const problems: string[] = []
  const network = createNetwork(opening.builtFor ?? 'http://localhost:8787', origin)

  const open = async () => {
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await context.exposeFunction('weappNetwork', (request: NetworkRequest) => network.perform(request))
    await context.exposeFunction('weappStore', (key: string, value: string | null) => {
      if (value === null) phone.storage.delete(key)
      else phone.storage.set(key, value)
    })
    await context.exposeFunction('weappKeep', (path: string, content: string | null) => {
      if (content === null) phone.files.delete(path)
      else phone.files.set(path, content)
    })
    await serveBuild(context, directory, { person, subscription }, () => ({
      storage: Object.fromEntries(phone.storage),
      files: Object.fromEntries(phone.files),
    }))
    return page
  }

  const start = async (page: Page) => {
    await page.goto(address)
    try {
      await page.locator('wx-page :visible').first().waitFor()
    } catch (cause) {
      throw new Error(`The app shows nothing.\n${problems.join('\n')}`, { cause })
    }
  }

  try {
    const page = await open()
    await start(page)
    return {
      page,
      phone,
      problems,
      traffic: network.traffic,
      currentPage: () => page.evaluate(() => weapp.currentPage()),
      back: () => page.evaluate(() => weapp.back()),
      async connect(on) {
        network.connect(on)
        await page.evaluate((connected) => weapp.network(connected), on)
      },
      spoilNextToken: network.spoilNextToken,
      away: () =>
        page.evaluate(() => {
          weapp.hide()
          weapp.show()
        }),
      restart: () => start(page),
      async close() {
        // What went wrong last is on its way: an answer of the page comes after it.
        await page.evaluate(() => new Promise((done) => setTimeout(done)))
        await abandon()
        if (problems.length > 0) throw new Error(`${problems.length} problems:\n${problems.join('\n')}`)
      },
      abandon,
    }
  } catch (error) {
    await abandon()
    throw error
  }
}
