import { api } from '#shared/contract/api'
import { sellerStory } from '../browser/seller-story'
import { call, signIn, success } from '../journeys/api-client'
import { openWeappPhone } from './weapp-phone'

describe('a seller with the mini-program', () => {
  const { stack } = sellerStory(openWeappPhone)

  // She taps "next" and "hand in" and agrees; the app was killed in between, so "todo" is asked for more than once.
  it('has agreed to messages in her taps, and the server knows it', async () => {
    const { origin } = stack()
    const inbox = await call(origin, api.showInbox, { token: await signIn(origin, 'tea-shop') })
    const { consents } = success(inbox, api.showInbox.answer.body)
    expect(consents).toMatchObject({ result: 1, expiry: 1 })
    expect(consents.todo).toBeGreaterThanOrEqual(1)
  })
})
