import type { Browser } from 'playwright-core'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { zhPapers } from '#client/words/zh-papers'
import { type Layout, type PrintedPaper, papers } from '#test/fixtures/papers/papers'
import { smallestApplication as tea } from '#test/fixtures/smallest-application'
import { launchChromium } from '../browser/chromium'
import type { SellerPhone } from '../browser/seller-phone'
import { sellerSteps } from '../browser/seller-steps'
import { applicationOf } from '../journeys/staff'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { openWeappPhone } from './weapp-phone'

const person = 'tea-shop'
const say = zhPapers.read

const paperOf = (layout: Layout): PrintedPaper => {
  const found = papers.find((one) => one.layout === layout)
  if (found === undefined) throw new Error(`No paper is laid out as ${layout}.`)
  return found
}
const business = paperOf('business-wide')
const operation = paperOf('operation')

/**
 * How a seller gets from her first tap to "handed in" with two photos: she types nothing but what no paper
 * says. Her photos are read by the reader that reads them in the cloud.
 */
describe('a seller who photographs her two papers in the mini-program', () => {
  let browser: Browser
  let stack: TestStack
  let phone: SellerPhone
  let steps: ReturnType<typeof sellerSteps>
  const hers = () => applicationOf(stack, person)
  const shown = (label: string) => steps.field(label).inputValue()
  /** Takes the photo on this page and waits until what stands on it fills the field. */
  const fillByPhoto = async (paper: PrintedPaper, label: string) => {
    await steps.photograph(steps.button(zhPapers.photos.take).first(), paper)
    await phone.top().getByText(zhPapers.photos.done, { exact: true }).waitFor()
    await phone.top().getByText(say.mark).first().waitFor()
    expect((await shown(label)) !== '').toBe(true)
  }

  beforeAll(async () => {
    browser = await launchChromium()
    stack = await openTestStack({ readsPapers: true })
    phone = await openWeappPhone(browser, stack.origin, person)
    steps = sellerSteps(phone)
    await phone.logIn()
    await steps.learnPapers()
  })
  afterEach(() => expect(phone.problems).toEqual([]))
  afterAll(async () => {
    await phone.close()
    await stack.stop()
    await browser.close()
  })

  it('is asked to agree before the first photo', async () => {
    await phone.top().getByText(say.consentFirst).waitFor()
    expect(await steps.button(zhPapers.photos.take).count()).toBe(0)
    await phone.top().getByRole('checkbox', { name: zhForm.consent.privacy }).tap()
    await steps.button(zhPapers.photos.take).waitFor()
  })

  it('finds the values of her business licence in the fields, marked and not yet saved', async () => {
    await fillByPhoto(business, zhForm.enterprise.registrationNumber)
    const { fullName, registrationNumber, legalRepresentative, address } = business.expected
    expect(await shown(zhForm.enterprise.fullName)).toBe(fullName)
    expect(await shown(zhForm.enterprise.registrationNumber)).toBe(registrationNumber)
    expect(await shown(zhForm.enterprise.legalRepresentative)).toBe(legalRepresentative)
    expect(await shown(zhForm.enterprise.address)).toBe(address)
    expect((await hers()).registrationNumber).toBeNull()
  })

  it('confirms them with one tap, and adds what no paper says', async () => {
    await steps.button(say.take).tap()
    await phone.top().getByText(say.mark).first().waitFor({ state: 'detached' })
    await steps.fill(zhForm.enterprise.contactName, tea.contact.name)
    await steps.fill(zhForm.enterprise.phone, tea.contact.phone)
    await steps.fill(zhForm.enterprise.account('公众号'), tea.channels[0].account)
    await steps.button(zh.next).tap()
    await steps.arrive(zhPapers.licence.title)
    expect((await hers()).registrationNumber).toBe(business.expected.registrationNumber)
  })

  it('finds the values of her food licence too, and confirms them with the tap that leads on', async () => {
    await phone.top().getByRole('radio', { name: '食品经营许可证' }).tap()
    await fillByPhoto(operation, zhPapers.licence.number)
    expect(await shown(zhPapers.licence.number)).toBe(operation.expected.number)
    expect(await shown(zhPapers.licence.holder)).toBe(operation.expected.holderName)
    expect(await shown(zhPapers.licence.validTo)).toBe(operation.expected.validTo)
    await steps.button(zh.next).tap()
    await steps.arrive(zhPapers.photos.title)
  })

  it('has nothing left to photograph, and hands the application in', async () => {
    await phone.top().getByText(zhPapers.photos.done, { exact: true }).nth(1).waitFor()
    expect(await phone.top().getByText(zhPapers.photos.missing, { exact: true }).count()).toBe(0)
    await steps.leavePhotos()
    await steps.tickLabel()
    await steps.handIn()
    const { status, fullName, licences } = await hers()
    expect({ status, fullName }).toEqual({ status: 'submitted', fullName: business.expected.fullName })
    expect(licences).toMatchObject([
      { kind: operation.kind, number: operation.expected.number, validTo: operation.expected.validTo },
    ])
  })
})
