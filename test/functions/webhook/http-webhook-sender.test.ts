import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { asSecret } from '#functions/domain/webhook/webhook'
import { httpWebhookSender, signedHeaders } from '#functions/webhook/http-webhook-sender'
import type { Resolve } from '#functions/webhook/receiver-address'
import { patience } from '../../patience'
import { headersOf, type Receiver, receiver } from './receiver'

const secret = asSecret('a'.repeat(43))
const older = asSecret('b'.repeat(43))
const delivery = {
  eventId: 'evt_m-1_00000001',
  body: '{"type":"merchant.status_changed"}',
  secrets: [secret],
}
const local = httpWebhookSender({ allowedHosts: ['127.0.0.1'], timeoutMs: patience })
const hasty = httpWebhookSender({ allowedHosts: ['127.0.0.1'], timeoutMs: 300 })
const strict = httpWebhookSender({ allowedHosts: [] })

const open: Receiver[] = []
const start = async (answer?: RequestListener): Promise<Receiver> => {
  const started = await receiver(answer)
  open.push(started)
  return started
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop()
})

const first = ({ received }: Receiver) => {
  const [one] = received
  if (one === undefined) throw new Error('Nothing was received')
  return one
}

describe('a delivery', () => {
  it('is verified by the library of Standard Webhooks', async () => {
    const there = await start()
    expect(await local.send({ ...delivery, url: there.url })).toBe('delivered')
    const one = first(there)
    expect(new Webhook(secret).verify(one.body, headersOf(one))).toEqual(JSON.parse(delivery.body))
    expect(one.headers).toMatchObject({ 'webhook-id': delivery.eventId, 'content-type': 'application/json' })
  })

  it('is signed with both secrets during a change of secret', async () => {
    const there = await start()
    await local.send({ ...delivery, secrets: [secret, older], url: there.url })
    const one = first(there)
    for (const either of [secret, older])
      expect(new Webhook(either).verify(one.body, headersOf(one))).toEqual(JSON.parse(delivery.body))
  })

  it('does not verify once it was altered, nor with another secret', async () => {
    const there = await start()
    await local.send({ ...delivery, url: there.url })
    const one = first(there)
    const headers = headersOf(one)
    const verify = (key: string, body: string, changed: Record<string, string>) => () =>
      new Webhook(key).verify(body, { ...headers, ...changed })
    expect(verify(secret, one.body.replace('status', 'Status'), {})).toThrow('No matching signature')
    expect(verify(secret, one.body, { 'webhook-id': 'evt_m-1_00000002' })).toThrow('No matching signature')
    const later = String(Number(headers['webhook-timestamp']) + 1)
    expect(verify(secret, one.body, { 'webhook-timestamp': later })).toThrow('No matching signature')
    expect(verify(older, one.body, {})).toThrow('No matching signature')
  })

  it('does not verify when it is replayed six minutes later', () => {
    const sixMinutesAgo = new Date(Date.now() - 6 * 60 * 1000)
    const headers = signedHeaders(delivery, sixMinutesAgo)
    expect(() => new Webhook(secret).verify(delivery.body, headers)).toThrow('too old')
  })
})

describe('a receiver', () => {
  it.each<[number, string]>([
    [200, 'delivered'],
    [202, 'delivered'],
    [400, 'refused'],
    [410, 'refused'],
    [429, 'receiver_failed'],
    [500, 'receiver_failed'],
    [503, 'receiver_failed'],
  ])('that answers %i has it %s', async (status, outcome) => {
    const there = await start((_request, response) => response.writeHead(status).end('no matter what'))
    expect(await local.send({ ...delivery, url: there.url })).toBe(outcome)
  })

  it('that redirects is not followed', async () => {
    const elsewhere = await start()
    const there = await start((_request, response) =>
      response.writeHead(307, { location: elsewhere.url }).end(),
    )
    expect(await local.send({ ...delivery, url: there.url })).toBe('redirected')
    expect(elsewhere.received).toEqual([])
  })

  it('that says nothing is left after its time', async () => {
    const there = await start(() => undefined)
    expect(await hasty.send({ ...delivery, url: there.url })).toBe('unanswered')
  })

  it('that answers without end is left with its status', async () => {
    const there = await start((_request, response) => {
      response.writeHead(200)
      const more = setInterval(() => response.write('x'.repeat(10_000)), 1)
      response.on('close', () => clearInterval(more))
    })
    expect(await local.send({ ...delivery, url: there.url })).toBe('delivered')
  })

  it('that answers nonsense has not got it', async () => {
    const server = createServer((socket) =>
      socket
        .on('error', () => undefined)
        .resume()
        .end('no HTTP at all\r\n\r\n'),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await local.send({ ...delivery, url: `http://127.0.0.1:${port}/` })).toBe('unanswered')
    await new Promise((resolve) => server.close(resolve))
  })

  it('that cannot be reached has not got it', async () => {
    const there = await receiver()
    await there.stop()
    expect(await local.send({ ...delivery, url: there.url })).toBe('unanswered')
  })
})

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
    expect(['address_refused', 'unanswered']).toContain(await strict.send({ ...delivery, url }))
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
    const inside = await start()
    const port = Number(new URL(inside.url).port)
    let asked = 0
    const resolve: Resolve = (_host, found) => {
      asked += 1
      found(null, [{ address: asked === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }])
    }
    const sender = httpWebhookSender({ allowedHosts: [], resolve })
    const url = `https://rebound.example:${port}/hook`
    expect(await sender.mayReach(url)).toBe(true)
    expect(await sender.send({ ...delivery, url })).toBe('address_refused')
    expect(asked).toBe(2)
    expect(inside.received).toEqual([])
  })
})
