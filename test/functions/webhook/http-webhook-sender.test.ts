import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { Webhook as Svix } from 'svix'
import { asSecret } from '#functions/domain/webhook/secrets'
import { httpWebhookSender, signedHeaders } from '#functions/webhook/http-webhook-sender'
import { patience } from '../../patience'
import { headersOf, type Receiver, receiver } from './receiver'

const secret = asSecret('a'.repeat(43))
const older = asSecret('b'.repeat(43))
const delivery = {
  eventId: 'evt_m-1_00000001',
  body: '{"type":"merchant.status_changed"}',
  secrets: [secret],
}
const local = httpWebhookSender({
  allowedHosts: ['127.0.0.1'],
  timeout: () => AbortSignal.timeout(patience),
})

/** A sender whose time is over when `over` is called. */
function ending() {
  const end = new AbortController()
  const sender = httpWebhookSender({ allowedHosts: ['127.0.0.1'], timeout: () => end.signal })
  return { sender, over: () => end.abort() }
}

/** The word for an outcome: `delivered`, or why it was not. */
const wordOf = (outcome: Awaited<ReturnType<typeof local.send>>): string =>
  outcome === 'delivered' ? outcome : outcome.failure

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

  it('is verified by a second library, which shares no code with the first', async () => {
    const there = await start()
    await local.send({ ...delivery, body: '{"name":"亮证 𠮷"}', secrets: [secret, older], url: there.url })
    const one = first(there)
    for (const either of [secret, older])
      expect(new Svix(either).verify(one.body, headersOf(one))).toEqual({ name: '亮证 𠮷' })
    expect(() => new Svix(older).verify(`${one.body} `, headersOf(one))).toThrow('No matching signature')
    expect(() => new Svix(asSecret('c'.repeat(43))).verify(one.body, headersOf(one))).toThrow()
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
    [410, 'gone'],
    [429, 'receiver_failed'],
    [500, 'receiver_failed'],
    [503, 'receiver_failed'],
  ])('that answers %i has it %s', async (status, outcome) => {
    const there = await start((_request, response) => response.writeHead(status).end('no matter what'))
    expect(wordOf(await local.send({ ...delivery, url: there.url }))).toBe(outcome)
  })

  it('that redirects is not followed', async () => {
    const elsewhere = await start()
    const there = await start((_request, response) =>
      response.writeHead(307, { location: elsewhere.url }).end(),
    )
    expect(wordOf(await local.send({ ...delivery, url: there.url }))).toBe('redirected')
    expect(elsewhere.received).toEqual([])
  })

  it('that says nothing is left after its time', async () => {
    const { sender, over } = ending()
    const there = await start(over)
    expect(wordOf(await sender.send({ ...delivery, url: there.url }))).toBe('unanswered')
  })

  it('that answers without end is cut off after 64 KiB, with its status', async () => {
    let written = 0
    const there = await start((_request, response) => {
      response.writeHead(200)
      const more = (): void => {
        written += 10_000
        if (!response.destroyed) response.write('x'.repeat(10_000), more)
      }
      more()
    })
    expect(await local.send({ ...delivery, url: there.url })).toBe('delivered')
    expect(written).toBeGreaterThan(64 * 1024)
  })

  it('that never ends its answer is left after its time, with its status', async () => {
    const { sender, over } = ending()
    const there = await start((_request, response) => response.writeHead(503).write('wait'))
    const endSoon = () => setImmediate(over)
    subscribe('http.client.response.finish', endSoon)
    const outcome = await sender.send({ ...delivery, url: there.url })
    unsubscribe('http.client.response.finish', endSoon)
    expect(wordOf(outcome)).toBe('receiver_failed')
  })

  it('that works on while it answers is not cut off: its whole answer is read', async () => {
    let isWhole = false
    const there = await start((_request, response) => {
      response.on('close', () => {
        isWhole = response.writableFinished
      })
      response.writeHead(200)
      response.write('first', () => setImmediate(() => response.end('last')))
    })
    expect(await local.send({ ...delivery, url: there.url })).toBe('delivered')
    expect(isWhole).toBe(true)
  })

  it.each([
    ['3600', 3600],
    ['Fri, 31 Dec 2100 23:59:59 GMT', 86_400],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['soon', 0],
  ])('that answers 429 with Retry-After %j is heeded', async (header, waitSeconds) => {
    const there = await start((_request, response) =>
      response.writeHead(429, { 'retry-after': header }).end(),
    )
    const outcome = await local.send({ ...delivery, url: there.url })
    expect(outcome).toEqual({ failure: 'receiver_failed', waitSeconds })
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
    expect(wordOf(await local.send({ ...delivery, url: `http://127.0.0.1:${port}/` }))).toBe('unanswered')
    await new Promise((resolve) => server.close(resolve))
  })

  it('that cannot be reached has not got it', async () => {
    const there = await receiver()
    await there.stop()
    expect(wordOf(await local.send({ ...delivery, url: there.url }))).toBe('unanswered')
  })
})
