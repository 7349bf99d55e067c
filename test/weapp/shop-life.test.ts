import { zh } from '#client/words/zh'
import { zhLife } from '#client/words/zh-life'
import { zhPapers } from '#client/words/zh-papers'
import { api } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { addDays, shanghaiDay } from '#shared/rules/day'
import { tinyJpeg } from '#test/fixtures/photos'
import { smallestApplication as tea } from '#test/fixtures/smallest-application'
import { launchChromium } from '../browser/chromium'
import { samplePaper } from '../browser/photo-of'
import type { SellerPhone } from '../browser/seller-phone'
import { sellerSteps } from '../browser/seller-steps'
import { call, sendPhoto, success } from '../journeys/api-client'
import { begin, ifMatch } from '../journeys/applicant'
import { applicationOf, approve } from '../journeys/staff'
import { openTestStack, type TestStack } from '../journeys/test-stack'
import { openWeappPhone } from './weapp-phone'

const person = 'tea-shop'
const day = 24 * 60 * 60 * 1000
const [licence] = tea.licences

/**
 * The life of a shop that was approved: a licence that ends is renewed while she sells on, the half-yearly
 * re-check, a suspension and her appeal, and how she leaves.
 */
describe('the life of a shop, in the mini-program', () => {
  const today = shanghaiDay(new Date().toISOString())
  const [end, newEnd] = [addDays(today, 50), addDays(today, 5 * 365)]
  let stack: TestStack
  let phone: SellerPhone
  let steps: ReturnType<typeof sellerSteps>
  const ending: (() => Promise<void>)[] = []

  const hers = () => applicationOf(stack, person)
  const says = (text: string) => phone.top().getByText(text).first().waitFor()
  const asStaff = async (
    endpoint: Endpoint,
    body: unknown,
    name: string,
    role: 'reviewer' | 'supervisor' = 'reviewer',
  ) => {
    const { id, version } = await hers()
    const token = await stack.staffToken(role, name)
    const done = await call(stack.origin, endpoint, {
      token,
      params: { id },
      body,
      headers: ifMatch(version),
    })
    if (done.status >= 300) throw new Error(`${endpoint.path}: ${done.text}`)
  }
  /** She opens the app anew, and the page on which she sees how she stands. */
  const lookIn = async () => {
    await phone.restart()
    await steps.arrive(tea.fullName)
    await steps.task(zh.status.title).tap()
    await steps.arrive(zh.status.title)
  }

  beforeAll(async () => {
    const browser = await launchChromium()
    ending.push(() => browser.close())
    stack = await openTestStack()
    ending.push(() => stack.stop())
    const applicant = await begin(stack, person)
    const { token, params } = applicant
    const licences = [{ ...licence, validFrom: addDays(end, -5 * 365), validTo: end }]
    const patched = await call(stack.origin, api.updateMerchant, {
      token,
      params,
      body: { ...tea, licences },
      headers: ifMatch(1),
    })
    success(patched, api.updateMerchant.answer.body)
    await sendPhoto(stack.origin, token, params.id, 'licence.business', tinyJpeg())
    const sent = await sendPhoto(stack.origin, token, params.id, 'licence.food_operation', tinyJpeg())
    const { version } = success(sent, api.confirmDocument.answer.body)
    const headers = ifMatch(version)
    success(
      await call(stack.origin, api.submitMerchant, { token, params, body: {}, headers }),
      api.submitMerchant.answer.body,
    )
    await approve(stack, params.id)
    for (const code of ['goods.supplier_papers', 'goods.label'])
      await asStaff(
        api.waiveItem,
        { code, reason: 'Not her turn', until: addDays(today, 4000) },
        'wang',
        'supervisor',
      )
    phone = await openWeappPhone(browser, stack.origin, person)
    ending.push(() => phone.close())
    steps = sellerSteps(phone)
    await phone.logIn()
  })
  afterEach(() => expect(phone.problems).toEqual([]))
  afterAll(async () => {
    for (const close of ending.reverse()) await close()
  })

  it('is led to the licence that ends soon, and copies the new one while she sells on', async () => {
    await steps.arrive(tea.fullName)
    await steps.button(zh.nextActions.renew('')[1] ?? '').tap()
    await says(zhLife.renew.title)
    await says(zhLife.open.active[0] ?? '')
    await steps.fill(zhPapers.licence.validFrom, today.replaceAll('-', ''))
    await phone.top().getByText(zh.saving.saved).waitFor()
    await steps.fill(zhPapers.licence.validTo, newEnd.replaceAll('-', ''))
    await phone.top().getByText(zh.saving.saved).waitFor()
    const merchant = await hers()
    expect(merchant).toMatchObject({ status: 'active', licences: [{ validTo: end }] })
    expect(merchant.pending?.fields.licences).toMatchObject([{ validTo: newEnd }])
  })

  it('photographs the new licence in the place of the old one', async () => {
    await steps.button(zh.next).tap()
    await steps.arrive(zhPapers.photos.title)
    // The business licence has its photo: the first to be taken is the new licence's.
    await steps.photograph(steps.button(zhPapers.photos.take).first(), samplePaper)
    await phone.top().getByText(zhPapers.photos.done, { exact: true }).nth(1).waitFor()
    const { documents, pending } = await hers()
    const old = documents.find(({ kind }) => kind === 'licence.food_operation')?.id
    expect(pending?.documents.map(({ kind }) => kind)).toEqual(['licence.food_operation'])
    expect(pending?.removedDocuments).toEqual([old])
  })

  it('sees old and new beside each other, and hands it in', async () => {
    await lookIn()
    await phone.top().getByText(zhLife.change.look).tap()
    await steps.arrive(zhLife.check.title)
    await says(end)
    await says(newEnd)
    await steps.button(zhLife.check.submit).tap()
    await steps.arrive(zh.status.title)
    await says('我们答应在')
    expect((await hers()).pending?.submittedAt).not.toBeNull()
  })

  it('sells by the new licence when staff have accepted it', async () => {
    const { id } = await hers()
    expect((await approve(stack, id)).status).toBe('active')
    expect(await hers()).toMatchObject({ pending: null, licences: [{ validTo: newEnd }] })
    await lookIn()
    await says(zh.nextActions.sell()[0] ?? '')
  })

  it('says at the half-yearly re-check that nothing has changed, in one tap', async () => {
    await stack.clock.move(new Date(Date.now() + 160 * day))
    await lookIn()
    await says(tea.registrationNumber)
    await steps.button(zhLife.recheck.same).tap()
    await steps.button(zhLife.recheck.same).waitFor({ state: 'detached' })
    expect((await hers()).nextAction).toMatchObject({ code: 'wait_review', awaiting: 'staff' })
    await asStaff(api.verifyMerchant, {}, 'wang')
  })

  it('appeals once when she is suspended, and another person decides', async () => {
    const suspension = {
      action: 'suspend',
      rule: 'Food Safety Law art. 62',
      facts: 'The photo looks altered',
      evidence: [{ text: 'Compared with the register' }],
    }
    await asStaff(api.sanctionMerchant, suspension, 'lin')
    await lookIn()
    await says(zhLife.suspended.text)
    await phone.top().getByLabel(zhLife.appeal.label, { exact: true }).fill('证是真的，可以去发证机关查')
    await steps.button(zhLife.appeal.send).tap()
    await says(zhLife.appeal.waits)
    await says('证是真的，可以去发证机关查')
    await asStaff(api.decideAppeal, { outcome: 'upheld', reason: 'The register confirms it' }, 'wang')
    await lookIn()
    await says(zhLife.appeal.upheld)
    expect((await hers()).status).toBe('active')
  })

  it('reads what happens before she leaves, and then sees until when the notice runs', async () => {
    await steps.button(zhLife.departure.link).tap()
    await phone.page().getByText(zhLife.departure.text).waitFor()
    await phone.page().getByText(zhLife.departure.yes, { exact: true }).tap()
    await says(zhLife.closing.after)
    const { status, endsAt } = await hers()
    expect(status).toBe('closing')
    await stack.clock.move(new Date(Date.parse(endsAt ?? '') + day))
    await lookIn()
    await says(zhLife.ended.closed[0] ?? '')
    await steps.button(zh.home.anew).waitFor()
  })
})
