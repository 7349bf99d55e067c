import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { zhForm } from '#client/words/zh-form'
import { zhPapers } from '#client/words/zh-papers'
import { applicationOf } from '../journeys/staff'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { launchChromium } from './chromium'
import { photoOf, samplePaper } from './photo-of'
import type { SellerPhone } from './seller-phone'
import { sellerSteps } from './seller-steps'
import type { Opening } from './seller-story'

const person = 'tea-shop'
const say = zhPapers.photos

/** A phone's camera in a dim hall: 12 megapixels full of grain, stored lying on its side with a note that it does. */
async function largePhoto(paper: Buffer): Promise<Buffer> {
  const picture = sharp(paper).resize({ width: 4000, height: 3000, fit: 'fill' })
  const grain = { type: 'gaussian', mean: 128, sigma: 12 } as const
  const noise = await sharp({
    create: { width: 4000, height: 3000, channels: 3, background: '#808080', noise: grain },
  })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return picture
    .composite([{ input: noise, blend: 'soft-light' }])
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** Tells, as tests, what a phone makes of photos before it sends them: too dark, too small, not to be shown, too large, lying. */
export function photoCheckStory(openPhone: Opening): void {
  let browser: Browser
  let stack: TestStack
  let phone: SellerPhone
  let steps: ReturnType<typeof sellerSteps>
  let paper: Buffer
  const papers = async () => (await applicationOf(stack, person)).documents
  const choose = async (label: string, name: string, buffer: Buffer) => {
    const chooser = phone.page().waitForEvent('filechooser')
    await steps.button(label).tap()
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer })
  }
  const seen = (words: string) => phone.top().getByText(words, { exact: true }).waitFor()

  beforeAll(async () => {
    browser = await launchChromium()
    stack = await openTestStack()
    phone = await openPhone(browser, stack.origin, person)
    steps = sellerSteps(phone)
    paper = await photoOf(phone.page(), samplePaper)
    await phone.logIn()
    await steps.learnPapers()
    await phone.top().getByRole('checkbox', { name: zhForm.consent.privacy }).tap()
  })
  afterEach(() => expect(phone.problems).toEqual([]))
  afterAll(async () => {
    await phone.close()
    await stack.stop()
    await browser.close()
  })

  it('asks whether to use a dark photo, and uses it if she says so', async () => {
    await choose(say.take, 'dark.jpg', await sharp(paper).linear(0.1).jpeg().toBuffer())
    await seen(say.doubts.dark)
    expect(await papers()).toEqual([])
    await steps.button(say.useIt).tap()
    await seen(say.done)
    expect(await papers()).toHaveLength(1)
  })

  it('asks for a better photo when one is out of focus', async () => {
    await choose(say.replace, 'blurred.jpg', await sharp(paper).blur(9).jpeg().toBuffer())
    await seen(say.doubts.blurred)
  })

  it('refuses a photo on which nothing can be read, and keeps the one before', async () => {
    await choose(say.retake, 'small.jpg', await sharp(paper).resize(400).jpeg().toBuffer())
    await seen(say.unfit.small)
    await seen(say.kept)
    expect(await papers()).toHaveLength(1)
  })

  it('says what to do with a HEIC photo it cannot show', async () => {
    await choose(say.retake, 'IMG_0001.HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'))
    await seen(say.unfit.heic)
  })

  it('sends a photo of 12 megapixels that lies on its side upright and light', async () => {
    const large = await largePhoto(paper)
    await choose(say.retake, 'large.jpg', large)
    await seen(say.done)
    const shown = phone.top().locator('img').first()
    const size = await shown.evaluate((image) => [
      Reflect.get(image, 'naturalWidth'),
      Reflect.get(image, 'naturalHeight'),
    ])
    const [sent] = await papers()
    process.stdout.write(`${large.length} bytes taken, ${sent?.bytes} sent, ${size.join(' x ')} pixels\n`)
    expect(size[0] / size[1]).toBeCloseTo(3 / 4, 2)
    expect(size[1]).toBeLessThanOrEqual(2000)
    expect(sent?.bytes).toBeLessThanOrEqual(300 * 1024)
  })
}
