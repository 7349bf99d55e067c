import type { Browser, Page } from 'playwright-core'
import { zhPapers } from '#client/words/zh-papers'
import { requirementTitle } from '#shared/words/requirement-title'
import { smallestApplication as tea } from '#test/fixtures/smallest-application'
import { applicationOf } from '../journeys/staff'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { launchChromium } from './chromium'
import { openH5Phone } from './h5-phone'
import { photoOf, samplePaper } from './photo-of'
import type { SellerPhone } from './seller-phone'
import { sellerSteps } from './seller-steps'

const person = 'tea-shop'
const say = zhPapers.photos
/** A market hall: milliseconds there and back, bytes a second up and down. A photo takes a second. */
const weak = { offline: false, latency: 100, uploadThroughput: 250_000, downloadThroughput: 1_000_000 }
/** The address of the bucket of photos, by the name that the template gives it. */
const bucket = /\/[\w-]+-photos-\d+$/

/** What left the phone towards the vault, and what it announced of itself. */
const isUpload = ({ method, url }: { readonly method: string; readonly url: string }) =>
  method === 'POST' && bucket.test(url)

const throttle = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', weak)
}

describe('a seller on a weak network that breaks off', () => {
  let browser: Browser
  let stack: TestStack
  let phone: SellerPhone
  let steps: ReturnType<typeof sellerSteps>
  let photo: Buffer
  const uploads = () => phone.traffic().filter(isUpload)
  const hers = () => applicationOf(stack, person)
  const confirmed = async () =>
    (await hers()).documents.filter(({ status }) => status === 'confirmed').map(({ kind }) => kind)
  const card = (kind: 'licence.business' | 'licence.food_operation') =>
    phone.top().locator(`#field-${kind.replace('.', '-')}`)
  /** Resolves when the page shows these words, were it for a moment: who looks now and then may look too late. */
  const shown = (words: string) =>
    phone.page().evaluate(
      (text) =>
        new Promise<void>((resolve) => {
          const watch = new MutationObserver(() => {
            if (document.body.textContent?.includes(text)) resolve()
          })
          watch.observe(document.body, { childList: true, characterData: true, subtree: true })
        }),
      words,
    )
  /** Takes the photo by this button; the network breaks off, and she is told that it is tried again. */
  const takeAndBreakOff = async (within: ReturnType<typeof card>, label: string) => {
    const again = shown(say.again)
    const chooser = phone.page().waitForEvent('filechooser')
    await within.getByRole('button', { name: label }).tap()
    await (await chooser).setFiles({ name: 'licence.jpg', mimeType: 'image/jpeg', buffer: photo })
    await again
  }

  beforeAll(async () => {
    browser = await launchChromium()
    stack = await openTestStack()
    phone = await openH5Phone(browser, stack.origin, person)
    steps = sellerSteps(phone)
    photo = await photoOf(phone.page(), samplePaper, 4000)
    await phone.logIn()
    await steps.learnPapers()
    await steps.fillInIdentity()
    await steps.copyLicence()
    await throttle(phone.page())
  })
  afterAll(async () => {
    await phone.close()
    await stack.stop()
    await browser.close()
  })

  it('has a photo sent again by itself after it broke off twice', async () => {
    let broken = 0
    await phone.page().route(
      bucket,
      (route) => {
        broken += 1
        return route.abort('connectionreset')
      },
      { times: 2 },
    )
    await takeAndBreakOff(card('licence.business'), say.take)
    await card('licence.business').getByText(say.done, { exact: true }).waitFor()
    expect(broken).toBe(2)
    expect(await confirmed()).toEqual(['licence.business'])
  })

  it('sends a light photo: at most 300 KB, however large it was taken', async () => {
    const [paper] = (await hers()).documents
    expect(paper?.bytes).toBeLessThanOrEqual(300 * 1024)
    process.stdout.write(`photo of ${photo.length} bytes, sent as ${paper?.bytes}\n`)
  })

  it('loses nothing when the app is killed while a photo is on its way', async () => {
    // It never gets through in this life of the app.
    await phone.page().route(bucket, (route) => route.abort('connectionreset'))
    await takeAndBreakOff(card('licence.food_operation'), say.take)
    await phone.restart()
    await throttle(phone.page())
    expect(await confirmed()).toEqual(['licence.business'])
    await steps.arrive(tea.fullName)
  })

  it('shows the photo on its way again as soon as she opens the page, without a tap', async () => {
    const before = uploads().length
    const confirming = phone.page().waitForRequest(/\/confirm$/)
    await steps.task(requirementTitle('licence.food_operation', 'zh-CN')).tap()
    await confirming
    await card('licence.food_operation').getByText(say.done, { exact: true }).waitFor()
    expect((await confirmed()).sort()).toEqual(['licence.business', 'licence.food_operation'])
    expect(uploads()).toHaveLength(before + 1)
  })

  it('sends nothing twice when only the answer was lost', async () => {
    const before = uploads().length
    await phone.page().route(
      '**/confirm',
      async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    const within = card('licence.business')
    await takeAndBreakOff(within, say.replace)
    await within.getByText(say.done, { exact: true }).waitFor()
    expect(uploads()).toHaveLength(before + 1)
    expect((await confirmed()).sort()).toEqual(['licence.business', 'licence.food_operation'])
  })

  it('hands the application in', async () => {
    await steps.leavePhotos()
    await steps.tickLabel()
    await steps.handIn()
    expect((await hers()).status).toBe('submitted')
  })
})
