import { asSecret } from '#functions/domain/webhook/secrets'
import { httpWebhookSender } from '#functions/webhook/http-webhook-sender'
import type { Resolve } from '#functions/webhook/receiver-address'
import { receiver } from './receiver'

const delivery = { eventId: 'evt_m-1_00000001', body: '{}', secrets: [asSecret('a'.repeat(43))] }
const local = httpWebhookSender({ allowedHosts: ['127.0.0.1'] })
const strict = httpWebhookSender({ allowedHosts: [] })

const failureOf = (outcome: Awaited<ReturnType<typeof local.send>>): string =>
  outcome === 'delivered' ? outcome : outcome.failure

describe('an address', () => {
  it.each([
    'http://8.8.8.8/hook',
    'https://127.0.0.1/hook',
    'https://2130706433/hook',
    'https://0x7f.1/hook',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://user:password@8.8.8.8/hook',
    'https://localhost/hook',
    'ftp://8.8.8.8/hook',
    'no address',
    '',
  ])('%s is refused, and nothing is sent to it', async (url) => {
    expect(await strict.mayReach(url)).toBe(false)
    expect(['address_refused', 'unanswered']).toContain(failureOf(await strict.send({ ...delivery, url })))
  })

  it('of the public Internet is accepted', async () => {
    expect(await strict.mayReach('https://8.8.8.8:8443/hook')).toBe(true)
    expect(await strict.mayReach('https://[2606:4700:4700::1111]/hook')).toBe(true)
  })

  it('of a host allowed by name is accepted, plain http too', async () => {
    expect(await local.mayReach('http://127.0.0.1:9000/hook')).toBe(true)
    expect(await local.mayReach('ftp://127.0.0.1/hook')).toBe(false)
  })

  it('with one number that is not public is refused whole', async () => {
    const resolve: Resolve = (_host, found) =>
      found(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ])
    expect(await httpWebhookSender({ allowedHosts: [], resolve }).mayReach('https://shop.example/')).toBe(
      false,
    )
  })

  it('that does not resolve is refused', async () => {
    const resolve: Resolve = (_host, found) => found(new Error('ENOTFOUND'), [])
    expect(await httpWebhookSender({ allowedHosts: [], resolve }).mayReach('https://shop.example/')).toBe(
      false,
    )
    const nothing: Resolve = (_host, found) => found(null, [])
    expect(
      await httpWebhookSender({ allowedHosts: [], resolve: nothing }).mayReach('https://a.example/'),
    ).toBe(false)
  })

  it('that was public when it was added and leads inside when it is dialled gets nothing', async () => {
    const inside = await receiver()
    const port = Number(new URL(inside.url).port)
    let asked = 0
    const resolve: Resolve = (_host, found) => {
      asked += 1
      found(null, [{ address: asked === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }])
    }
    const sender = httpWebhookSender({ allowedHosts: [], resolve })
    const url = `https://rebound.example:${port}/hook`
    expect(await sender.mayReach(url)).toBe(true)
    expect(failureOf(await sender.send({ ...delivery, url }))).toBe('address_refused')
    expect(asked).toBe(2)
    expect(inside.received).toEqual([])
    await inside.stop()
  })
})
