import type { Browser, Locator } from 'playwright-core'
import { zh } from '#client/words/zh'
import { inProject } from '#local/project-root'
import { api } from '#shared/contract/api'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { requirementWords } from '#shared/words/requirement-words'
import { tinyJpeg } from '#test/fixtures/photos'
import { smallestApplication as tea } from '#test/fixtures/smallest-application'
import { launchChromium } from '../browser/chromium'
import { call, success } from '../journeys/api-client'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { openWeapp, type WeappApp } from './weapp-app'

jest.setTimeout(60_000)

const [licence] = tea.licences
let browser: Browser
let stack: TestStack
let app: WeappApp

const ending: (() => Promise<void>)[] = []
beforeAll(async () => {
  const directory = inProject('client/dist/weapp')
  browser = await launchChromium()
  ending.push(() => browser.close())
  stack = await openTestStack()
  ending.push(() => stack.stop())
  app = await openWeapp({ browser, origin: stack.origin, person: 'tea-shop', directory })
}, 120_000)
afterEach(() => expect(app.problems).toEqual([]))
afterAll(async () => {
  for (const end of ending.reverse()) await end()
})

const button = (name: string) => app.page.getByRole('button', { name, exact: true })
const paper = (kind: DocumentKind) => requirementWords(kind, 'zh-CN').title
const radio = (name: string) => app.page.getByRole('radio', { name })
const checkbox = (name: string) => app.page.getByRole('checkbox', { name })
const heading = (name: string) => app.page.getByRole('heading', { name }).waitFor()
const fill = async (label: string, value: string) => {
  await app.page.getByLabel(label, { exact: true }).fill(value)
  await app.page.getByLabel(label, { exact: true }).blur()
}
const photograph = async (taking: Locator) => {
  const chooser = app.page.waitForEvent('filechooser')
  await taking.tap()
  const buffer = Buffer.from(tinyJpeg(1200, 900))
  await (await chooser).setFiles({ name: 'licence.jpg', mimeType: 'image/jpeg', buffer })
}

/** What the API says of her application. */
const hers = async () => {
  const opened = await call(stack.origin, api.openSession, { body: { code: 'dev:tea-shop' } })
  const { token } = success(opened, api.openSession.answer.body)
  const listed = await call(stack.origin, api.listMerchants, { token })
  const [merchant] = success(listed, api.listMerchants.answer.body).items
  if (!merchant) throw new Error('She has no application.')
  return merchant
}

describe('a seller with the mini-program', () => {
  test('learns in four taps which papers she needs', async () => {
    await heading(zh.home.welcome)
    await button(zh.home.find).tap()
    await heading(zh.who.title)
    await radio('公司').tap()
    await checkbox('预包装食品').tap()
    await radio('进货来卖').tap()
    await radio('广东').tap()
    await app.page.getByText(paper('licence.business')).first().waitFor()
    await button(zh.who.begin).tap()
  })

  test('says who she is, how to reach her and where she sells', async () => {
    await heading(zh.enterprise.title)
    await checkbox(zh.consent.privacy).tap()
    await fill(zh.enterprise.fullName, tea.fullName)
    await fill(zh.enterprise.registrationNumber, tea.registrationNumber)
    await fill(zh.enterprise.legalRepresentative, tea.legalRepresentative)
    await fill(zh.enterprise.contactName, tea.contact.name)
    await fill(zh.enterprise.phone, tea.contact.phone)
    await fill(zh.enterprise.address, tea.address)
    await fill(zh.enterprise.account('公众号'), tea.channels[0].account)
    await button(zh.next).tap()
  })

  test('copies her food licence', async () => {
    await heading(zh.licence.title)
    await radio(paper('licence.food_operation')).tap()
    await app.page.getByRole('heading', { name: paper('licence.food_operation') }).waitFor()
    await fill(zh.licence.number, licence.number)
    await fill(zh.licence.holder, licence.holderName)
    await fill(zh.licence.validFrom, licence.validFrom.replaceAll('-', ''))
    await fill(zh.licence.validTo, licence.validTo.replaceAll('-', ''))
    await checkbox('预包装食品').tap()
    await button(zh.next).tap()
  })

  test('photographs both papers', async () => {
    await heading(zh.photos.title)
    const taking = button(zh.photos.take)
    await photograph(taking.first())
    await app.page.getByText(zh.photos.done, { exact: true }).first().waitFor()
    await photograph(taking.first())
    await app.page.getByText(zh.photos.done, { exact: true }).nth(1).waitFor()
    await button(zh.next).tap()
  })

  test('confirms and hands it in', async () => {
    await heading(zh.check.title)
    await checkbox(zh.consent.noMultilevel).tap()
    await checkbox(zh.consent.truth).tap()
    await app.page.getByText(zh.check.ready).waitFor()
    await button(zh.check.submit).tap()
    await heading(zh.status.title)
    expect((await hers()).status).toBe('submitted')
  })

  test('sees that she may sell when staff have approved, without a problem on the way', async () => {
    await approve()
    await app.restart()
    await app.page.getByText('可以卖').waitFor()
    await app.close()
  })
})

const approve = async () => {
  const token = await stack.staffToken('reviewer')
  const { id } = await hers()
  const params = { id }
  const claimed = await call(stack.origin, api.claimMerchant, { token, params, body: { noInterest: true } })
  const { requirements, version } = success(claimed, api.claimMerchant.answer.body)
  const items = requirements
    .filter(({ bucket }) => bucket === 'in_review')
    .map(({ code }) => ({ code, verdict: 'accepted', faults: [] }))
  const decided = await call(stack.origin, api.decideMerchant, {
    token,
    params,
    headers: { 'if-match': `"${version}"` },
    body: { outcome: 'approve', items },
  })
  expect(success(decided, api.decideMerchant.answer.body).status).toBe('active')
}
