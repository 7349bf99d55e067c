import type { Merchant } from '#functions/domain/merchant/merchant'
import { addDays } from '#shared/rules/day'
import { staffToken } from '#test/doubles/staff-issuer'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { askIn } from '../../ask'
import { approvedOn, draftSince, ending } from '../../domain/reminder/reminded'
import { balanceOf, deliveriesTo, put, sweep } from './due'

const approval = '2026-11-25'
const end = '2026-12-20'
const lastEve = '2026-12-19T03:30:00.000Z'

/** A merchant whose licence ends tomorrow, and who agreed to so many messages of it. */
async function endingTomorrow({ consents = 0, at = lastEve } = {}): Promise<{
  readonly world: TestWorld
  readonly merchant: Merchant
}> {
  const world = testWorld()
  const [owner, id] = [world.chance.id(), world.chance.id()]
  await world.reminders.knowPerson(owner, 'mini_program', `openid-of-${owner}`)
  const active = approvedOn(approval, ending(draftSince(approval), 'licence.food_operation', end))
  const merchant = await put(world, null, { ...active, owner, id }, active.since)
  for (let count = 0; count < consents; count += 1)
    await world.reminders.grant(owner, 'expiry', 'client', world.clock.now(), null)
  // What may follow the approval is over by then.
  for (const offset of [1, 3, 6, 7]) {
    world.clock.set(`${addDays(approval, offset)}T03:30:00.000Z`)
    await sweep({ ...world, sms: null })
  }
  world.clock.set(at)
  return { world, merchant }
}
const withPhone = async (world: TestWorld, merchant: Merchant, phone: string | null): Promise<void> => {
  const { fields } = merchant
  const contact = { ...fields.contact, phone }
  await put(world, merchant, { ...merchant, fields: { ...fields, contact } })
}
const last = async (world: TestWorld, merchant: Merchant) => (await deliveriesTo(world, merchant))[0]

it('a seller whom no WeChat message reaches in the last days gets one text message', async () => {
  const { world, merchant } = await endingTomorrow()
  expect(await sweep(world)).toEqual({ inbox_only: 1 })
  expect(await sweep(world)).toEqual({})
  expect(await last(world, merchant)).toEqual(['inbox sent', 'sms sent'])
  expect(world.sms.sent).toMatchObject([{ to: '13800138000' }])
})

it.each(['059187654321', '+85251234567'])('a seller with the number %s is called by staff', async (phone) => {
  const { world, merchant } = await endingTomorrow()
  await withPhone(world, merchant, phone)
  expect(await sweep(world)).toEqual({ inbox_only: 1 })
  expect(await last(world, merchant)).toEqual(['inbox sent', 'call_list sent'])
  expect(world.sms.sent).toEqual([])
})

it('no text message is sent before the last days: the inbox alone has the reminder', async () => {
  const { world, merchant } = await endingTomorrow({ at: '2026-12-06T03:30:00.000Z' })
  expect(await sweep(world)).toEqual({ inbox_only: 1 })
  expect(await last(world, merchant)).toEqual(['inbox sent'])
  expect(world.sms.sent).toEqual([])
})

it('a seller reached by WeChat gets no text message', async () => {
  const { world, merchant } = await endingTomorrow({ consents: 3 })
  expect(await sweep(world)).toEqual({ sent: 1 })
  expect(await last(world, merchant)).toEqual(['inbox sent', 'wechat sent'])
  expect(world.sms.sent).toEqual([])
})

it.each([
  ['no_consent', { outcome: 'no_consent' }],
  ['unreachable', { outcome: 'unreachable' }],
  ['held', { outcome: 'quota', until: '2026-12-19T16:05:00.000Z' }],
] as const)('a text message is sent instead when WeChat says %s', async (outcome, result) => {
  const { world, merchant } = await endingTomorrow({ consents: 3 })
  world.messenger.fail(result)
  expect(await sweep(world)).toEqual({ [outcome]: 1 })
  expect(await last(world, merchant)).toEqual(['inbox sent', `wechat ${outcome}`, 'sms sent'])
})

it('no text message is sent when the WeChat message may have arrived', async () => {
  const { world } = await endingTomorrow({ consents: 3 })
  world.messenger.fail({ outcome: 'unknown' })
  expect(await sweep(world)).toEqual({ unknown: 1 })
  expect(world.sms.sent).toEqual([])
})

it('the text message waits while WeChat is busy, and goes out when the day ends before it works again', async () => {
  const { world, merchant } = await endingTomorrow({ consents: 3 })
  const busy = { outcome: 'not_sent', reason: 'busy' } as const
  world.messenger.fail(busy, busy)
  expect(await sweep(world)).toEqual({ held: 1 })
  expect(world.sms.sent).toEqual([])
  world.clock.set('2026-12-19T11:50:00.000Z')
  expect(await sweep(world)).toEqual({ held: 1 })
  expect(await last(world, merchant)).toEqual(['inbox sent', 'wechat held', 'sms sent'])
  expect(await balanceOf(world, merchant, 'expiry')).toBeGreaterThan(0)
})

describe('a seller whom no message reaches is on the call list of the day', () => {
  const listed = async (world: TestWorld, claims = {}) =>
    (
      await askIn(world)({
        path: '/v1/staff/call-list',
        query: 'day=2026-12-19',
        token: await staffToken(claims),
      })
    ).json
  const withoutSms = { sms: null }

  it('without text messages', async () => {
    const { world, merchant } = await endingTomorrow()
    expect(await sweep({ ...world, ...withoutSms })).toEqual({ inbox_only: 1 })
    expect(await last(world, merchant)).toEqual(['inbox sent', 'call_list sent'])
    expect(await listed(world)).toMatchObject({
      day: '2026-12-19',
      items: [{ merchantId: merchant.id, dueOn: end }],
    })
  })

  it('without a phone number', async () => {
    const { world, merchant } = await endingTomorrow()
    await withPhone(world, merchant, null)
    await sweep(world)
    expect(await last(world, merchant)).toEqual(['inbox sent', 'call_list sent'])
  })

  it.each([{ outcome: 'refused', status: 400 }, { outcome: 'not_sent' }] as const)(
    'when the text message cannot be sent: $outcome',
    async (result) => {
      const { world, merchant } = await endingTomorrow()
      world.sms.fail(result)
      await sweep(world)
      expect(await last(world, merchant)).toEqual(['inbox sent', 'call_list sent'])
    },
  )

  it('unless the text message may have arrived', async () => {
    const { world, merchant } = await endingTomorrow()
    world.sms.fail({ outcome: 'unknown' })
    await sweep(world)
    expect(await last(world, merchant)).toEqual(['inbox sent', 'sms unknown'])
    expect(await listed(world)).toMatchObject({ items: [] })
  })
})
