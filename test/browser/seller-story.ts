import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { inProject } from '#local/project-root'
import { api } from '#shared/contract/api'
import { faultWords } from '#shared/words/fault-words'
import { requirementTitle } from '#shared/words/requirement-title'
import { smallestApplication as tea } from '#test/fixtures/smallest-application'
import { call, signIn, success } from '../journeys/api-client'
import { applicationOf, approve } from '../journeys/staff'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { patience } from '../patience'
import { launchChromium } from './chromium'
import type { SellerPhone } from './seller-phone'
import { sellerSteps } from './seller-steps'

const person = 'tea-shop'

/** The paths of all pages, as the built app lists them. */
function pagesOfTheApp(): string[] {
  const app: { pages: string[]; subPackages: { root: string; pages: string[] }[] } = JSON.parse(
    readFileSync(inProject('client/dist/weapp/app.json'), 'utf8'),
  )
  return [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((one) => `${root}/${one}`))]
}

/** Asks again until the answer is true. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(50)) if (await holds()) return
  throw new Error(`It did not come true: ${holds}`)
}

export type Opening = (browser: Browser, origin: string, person: string) => Promise<SellerPhone>

/**
 * Tells, as tests, how a seller gets from her first tap to "may sell", with what goes wrong on the way: a mistyped number, a
 * second phone, a lost network, a login that has run out, a killed app.
 *
 * @returns the stack and the phone, for what only one kind of phone can do after it.
 */
export function sellerStory(openPhone: Opening): {
  readonly stack: () => TestStack
  phone: () => SellerPhone
} {
  let stack: TestStack
  let phone: SellerPhone
  let steps: ReturnType<typeof sellerSteps>
  const ending: (() => Promise<void>)[] = []
  // What comes after a step that failed can only fail more slowly.
  let stuckAt: string | null = null
  const step = (name: string, act: () => Promise<void> | void) =>
    it(name, async () => {
      if (stuckAt !== null) throw new Error(`The story ended where she ${stuckAt}.`)
      stuckAt = name
      await act()
      stuckAt = null
    })
  const hers = () => applicationOf(stack, person)
  const calls = () =>
    phone
      .traffic()
      .filter(({ url }) => url.includes('/v1/'))
      .map(
        ({ method, url, status }) =>
          `${method} ${url.replace(/^.*\/v1/, '').replace(/[\w-]{30,}/, '{id}')} ${status}`,
      )
  /** The calls to the API from here until `last` was answered. */
  const callsUntil = async (last: string, act: () => Promise<void>): Promise<readonly string[]> => {
    const before = calls().length
    await act()
    await eventually(async () => calls().slice(before).includes(last))
    return calls().slice(before)
  }

  beforeAll(async () => {
    const browser = await launchChromium()
    ending.push(() => browser.close())
    stack = await openTestStack()
    ending.push(() => stack.stop())
    phone = await openPhone(browser, stack.origin, person)
    ending.push(() => phone.close())
    steps = sellerSteps(phone)
  })
  afterEach(() => expect(phone.problems).toEqual([]))
  afterAll(async () => {
    for (const end of ending.reverse()) await end()
  })

  step('logs in with WeChat', () => phone.logIn())

  step('learns which papers she needs in four taps', () => steps.learnPapers())

  step(
    'sees a letter O in her number pointed out when she leaves the field, and corrects it by a tap',
    async () => {
      const label = zhForm.enterprise.registrationNumber
      await steps.fill(label, tea.registrationNumber.replace('0', 'O'))
      const alert = phone.top().getByRole('alert')
      const { fix } = faultWords('alphabet', '/registrationNumber', 'reject', 'zh-CN')
      await alert.getByText(fix).waitFor()
      await steps.button(zh.guess(tea.registrationNumber)).tap()
      await alert.waitFor({ state: 'detached' })
      expect(await steps.field(label).inputValue()).toBe(tea.registrationNumber)
      await eventually(async () => (await hers()).registrationNumber === tea.registrationNumber)
    },
  )

  step('loses nothing when she has written on a second phone meanwhile', async () => {
    const { id, version } = await hers()
    const changed = await call(stack.origin, api.updateMerchant, {
      token: await signIn(stack.origin, person),
      params: { id },
      headers: { 'if-match': `"${version}"` },
      body: { legalRepresentative: tea.legalRepresentative },
    })
    success(changed, api.updateMerchant.answer.body)
    const made = await callsUntil('POST /merchants/{id} 200', () =>
      steps.fill(zhForm.enterprise.address, tea.address),
    )
    expect(made).toEqual(['POST /merchants/{id} 412', 'GET /merchants/{id} 200', 'POST /merchants/{id} 200'])
    expect(await hers()).toMatchObject({
      address: tea.address,
      legalRepresentative: tea.legalRepresentative,
    })
    const shown = steps.field(zhForm.enterprise.legalRepresentative)
    await eventually(async () => (await shown.inputValue()) === tea.legalRepresentative)
  })

  step('keeps what she types without a network, and it is saved when the network returns', async () => {
    await phone.connect(false)
    await steps.fill(zhForm.enterprise.phone, tea.contact.phone)
    await phone.top().getByText(zh.saving.unreachable).waitFor()
    expect(await steps.field(zhForm.enterprise.phone).inputValue()).toBe(tea.contact.phone)
    expect((await hers()).contact.phone).toBeNull()
    await phone.connect(true)
    await eventually(async () => (await hers()).contact.phone === tea.contact.phone)
    await phone.top().getByText(zh.saving.saved).waitFor()
  })

  step('is let in again by one login when her token is refused, and what she typed is saved', async () => {
    await phone.spoilNextToken()
    const made = await callsUntil('POST /merchants/{id} 200', async () => {
      await steps.fill(zhForm.enterprise.contactName, tea.contact.name)
      await phone.logIn()
    })
    // In a browser the app starts anew after the login, and reads her applications first.
    expect(made.filter((line) => !line.startsWith('GET'))).toEqual([
      'POST /merchants/{id} 401',
      'POST /sessions 200',
      'POST /merchants/{id} 200',
    ])
    expect((await hers()).contact.name).toBe(tea.contact.name)
  })

  step('fills in who she is, how to reach her and where she sells', () => steps.fillInIdentity())

  step('finds all her answers after the app was killed, and goes on with a tap', async () => {
    await phone.restart()
    await steps.arrive(tea.fullName)
    await steps.task(requirementTitle('filing.prepackaged', 'zh-CN')).tap()
  })

  step('copies her food licence', () => steps.copyLicence())

  step('photographs both papers', () => steps.photographPapers())

  step('ticks what the label of her goods says', () => steps.tickLabel())

  step('hands the application in', async () => {
    await steps.handIn()
    expect((await hers()).status).toBe('submitted')
  })

  step('sees that she may sell after the approval', async () => {
    expect((await approve(stack, (await hers()).id)).status).toBe('active')
    await phone.restart()
    await phone.top().getByText('可以卖').first().waitFor()
    await steps.arrive(tea.fullName)
  })

  step('reads her messages on a page of their own', () => steps.openMessages())

  step('has seen every page of the app, and met only the refusals meant to happen', () => {
    expect([...steps.seen].sort()).toEqual(pagesOfTheApp().sort())
    const refused = phone.traffic().filter(({ status }) => status >= 400)
    expect(refused.map(({ status }) => status)).toEqual([412, 401])
  })

  return { stack: () => stack, phone: () => phone }
}
