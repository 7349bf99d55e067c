import { applicationOf } from '../journeys/staff'
import { openH5Phone } from './h5-phone'
import { sellerStory } from './seller-story'

describe('a seller with a browser on her phone', () => {
  const { stack, phone } = sellerStory(openH5Phone)

  it('is shown to everyone on her public page', async () => {
    const { id, fullName, registrationNumber } = await applicationOf(stack(), 'tea-shop')
    const page = phone().page()
    await page.goto(`${stack().origin}/licences/${id}`)
    await page.getByRole('heading', { name: fullName ?? '' }).waitFor()
    await page.getByText(registrationNumber ?? '').waitFor()
  })
})
