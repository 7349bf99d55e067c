import { api } from '#shared/contract/api'
import type { WebhookWithSecret } from '#shared/contract/webhook'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { newKey } from '../../applicant'
import { bodyOf, refusal } from '../../ask'
import { type Reviewer, reviewer } from '../../reviewer'

const url = 'https://receiver.example/hook'
const post = (path: string, body: unknown, key = newKey()) => ({
  method: 'POST' as const,
  path: `/v1/staff/webhooks${path}`,
  headers: { 'idempotency-key': key },
  body,
})

async function opened(): Promise<{ world: TestWorld; she: Reviewer }> {
  const world = testWorld()
  return { world, she: await reviewer(world, { scope: 'supervisor', sub: 'wang' }) }
}

const created = async (she: Reviewer, body: object = { url }, key = newKey()): Promise<WebhookWithSecret> =>
  bodyOf(api.createWebhook.answer.body, await she.ask(post('', body, key)), 201)

const listed = async (she: Reviewer) =>
  bodyOf(api.listWebhooks.answer.body, await she.ask({ path: '/v1/staff/webhooks' })).items

describe('a receiver', () => {
  it('is added by a supervisor, with a secret shown only then', async () => {
    const { world, she } = await opened()
    const made = await created(she, { url, description: 'the shop' })
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const { secret, ...rest } = made
    expect(await listed(she)).toEqual([rest])
    expect(rest).toMatchObject({ url, description: 'the shop', createdBy: 'wang', secretVersion: 1 })
    const everything = world.webhooks.dump() + world.merchants.dump() + JSON.stringify(world.lines)
    expect(everything).not.toContain(secret.slice('whsec_'.length, -1))
  })

  it('requested twice with one key is one, and both answers are the same', async () => {
    const { she } = await opened()
    const key = newKey()
    const first = await she.ask(post('', { url }, key))
    const second = await she.ask(post('', { url }, key))
    expect([second.status, second.text]).toEqual([first.status, first.text])
    expect(await listed(she)).toHaveLength(1)
    expect(refusal(await she.ask(post('', { url: `${url}2` }, key))).code).toBe('idempotency_key_reused')
  })

  it('requested twice at once with one key is one', async () => {
    const { she } = await opened()
    const key = newKey()
    const [first, second] = await Promise.all([
      she.ask(post('', { url }, key)),
      she.ask(post('', { url }, key)),
    ])
    expect(first?.text).toBe(second?.text)
    expect(await listed(she)).toHaveLength(1)
  })

  it.each([
    ['http://receiver.example/', 'address_not_public /url'],
    ['https://private.example/', 'address_not_public /url'],
    ['no address', 'address_not_public /url'],
    ['', 'too_short /url'],
    [`https://a.example/${'a'.repeat(500)}`, 'too_long /url'],
    ['https://a.example/\u0000', 'characters_not_allowed /url'],
  ])('at %j is refused', async (wrong, fault) => {
    const { world, she } = await opened()
    const before = world.webhooks.dump()
    const no = refusal(await she.ask(post('', { url: wrong })))
    expect(no).toMatchObject({ status: 422, code: 'body_invalid', faults: [fault] })
    expect(world.webhooks.dump()).toBe(before)
  })

  it('is one of twenty at most', async () => {
    const { she } = await opened()
    for (let count = 0; count < 20; count += 1) await created(she)
    expect(refusal(await she.ask(post('', { url })))).toMatchObject({ status: 422, faults: ['too_many '] })
  })

  it('is seen by all staff and changed by supervisors alone', async () => {
    const { world, she } = await opened()
    const { id } = await created(she)
    for (const scope of ['reviewer', 'auditor']) {
      const other = await reviewer(world, { scope })
      expect(await listed(other)).toHaveLength(1)
      const { ask } = other
      expect((await ask({ path: `/v1/staff/webhooks/${id}/undelivered` })).status).toBe(200)
      for (const asking of [
        post('', { url }),
        post(`/${id}/secret`, {}),
        post(`/${id}/replay`, {}),
        { method: 'DELETE' as const, path: `/v1/staff/webhooks/${id}` },
      ])
        expect(refusal(await ask(asking)).code).toBe('role_required')
    }
  })

  it('that was removed is gone, and unknown after that', async () => {
    const { she } = await opened()
    const { id } = await created(she)
    const remove = { method: 'DELETE' as const, path: `/v1/staff/webhooks/${id}` }
    expect((await she.ask(remove)).status).toBe(204)
    expect(await listed(she)).toEqual([])
    for (const asking of [
      remove,
      post(`/${id}/secret`, {}),
      post(`/${id}/replay`, {}),
      { path: `/v1/staff/webhooks/${id}/undelivered` },
    ])
      expect(refusal(await she.ask(asking))).toMatchObject({ status: 404, code: 'not_found' })
  })
})

it('a receiver is shown with how it takes its events', async () => {
  const { world, she } = await opened()
  const { id } = await created(she)
  const state = async () => (await listed(she)).map((one) => [one.state, one.failingSince])
  expect(await state()).toEqual([['active', null]])
  const failingSince = world.clock.now()
  await world.webhooks.writeHealth(id, { failingSince, restsUntil: null, goneAt: null })
  world.clock.forward(60 * 60)
  expect(await state()).toEqual([['paused', failingSince]])
  await world.webhooks.writeHealth(id, { failingSince, restsUntil: null, goneAt: world.clock.now() })
  expect(await state()).toEqual([['ended', failingSince]])
})

describe('the secret of a receiver', () => {
  it('is changed for a new one, and the one before it stays valid for a day', async () => {
    const { world, she } = await opened()
    const { id, secret } = await created(she)
    const key = newKey()
    const answer = await she.ask(post(`/${id}/secret`, {}, key))
    const next = bodyOf(api.rotateWebhookSecret.answer.body, answer)
    expect(next).toMatchObject({ secretVersion: 2, previousSecretUntil: world.clock.after(24 * 60 * 60) })
    expect(next.secret).not.toBe(secret)
    world.clock.forward(60)
    const third = bodyOf(api.rotateWebhookSecret.answer.body, await she.ask(post(`/${id}/secret`, {})))
    expect(third.secretVersion).toBe(3)
    expect((await she.ask(post(`/${id}/secret`, {}, key))).text).toBe(answer.text)
    expect(await listed(she)).toMatchObject([{ secretVersion: 3 }])
  })

  it('is one of ten valid at once: another is refused until the oldest has ended', async () => {
    const { world, she } = await opened()
    const { id } = await created(she)
    for (let count = 0; count < 9; count += 1)
      expect((await she.ask(post(`/${id}/secret`, {}))).status).toBe(200)
    expect(refusal(await she.ask(post(`/${id}/secret`, {})))).toMatchObject({ faults: ['too_many '] })
    world.clock.forward(24 * 60 * 60)
    expect((await she.ask(post(`/${id}/secret`, {}))).status).toBe(200)
  })

  it('changed by two people at once is changed once; the other may try again', async () => {
    const { world, she } = await opened()
    const { id } = await created(she)
    const changeWebhook: typeof world.webhooks.changeWebhook = async () => 'changed'
    const busy = { ...world, webhooks: { ...world.webhooks, changeWebhook } }
    const other = await reviewer(busy, { scope: 'supervisor', sub: 'wang' })
    expect(refusal(await other.ask(post(`/${id}/secret`, {})))).toMatchObject({ status: 503, code: 'busy' })
    expect((await she.ask(post(`/${id}/secret`, {}))).status).toBe(200)
  })
})
