import { zh } from '#client/words/zh'
import { zhLife } from '#client/words/zh-life'
import { smallestApplication as tea } from '#test/fixtures/smallest-application'
import { applicationOf } from '../journeys/staff'
import { openH5Phone } from './h5-phone'
import { sellerSteps } from './seller-steps'
import { sellerStory } from './seller-story'

describe('a seller with a browser on her phone', () => {
  const { stack, phone } = sellerStory(openH5Phone)

  it('is asked before she leaves, and stays', async () => {
    const steps = sellerSteps(phone())
    await phone().restart()
    await steps.arrive(tea.fullName)
    await steps.task(zh.status.title).tap()
    await steps.arrive(zh.status.title)
    await steps.button(zhLife.departure.link).tap()
    await phone().page().getByText(zhLife.departure.text).waitFor()
    await phone().page().getByText(zhLife.departure.no, { exact: true }).tap()
    await phone().page().getByText(zhLife.departure.text).waitFor({ state: 'hidden' })
    expect((await applicationOf(stack(), 'tea-shop')).status).toBe('active')
  })

  it('is shown to everyone on her public page', async () => {
    const { id, fullName, registrationNumber } = await applicationOf(stack(), 'tea-shop')
    const page = phone().page()
    await page.goto(`${stack().origin}/licences/${id}`)
    await page.getByRole('heading', { name: fullName ?? '' }).waitFor()
    await page.getByText(registrationNumber ?? '').waitFor()
  })
})
