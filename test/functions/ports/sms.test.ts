import * as z from 'zod/mini'
import type { Sms } from '#functions/ports/sms'
import { httpSms } from '#functions/sms/http-sms'
import { readBody } from '#local/door/request-body'
import { memorySms } from '#test/doubles/memory/memory-sms'
import { stoppedClock } from '#test/doubles/stopped-clock'
import { serveDoor } from '#test/local/door/serve-door'

const sentBody = z.strictObject({ to: z.string(), text: z.string(), id: z.string() })

type Provider = {
  readonly sms: Sms
  readonly texts: () => readonly string[]
  readonly failNext: (why: Why) => void
}
type Why = 'busy' | 'reset' | 'blocked'

const results = {
  busy: { outcome: 'not_sent' },
  reset: { outcome: 'unknown' },
  blocked: { outcome: 'refused', status: 422 },
} as const

function facts(open: () => Provider): void {
  const message = (id: string) => ({ to: '13800138000', text: `请补交材料 ${id}`, id })

  it('a message requested twice is sent once', async () => {
    const { sms, texts } = open()
    expect(await sms.send(message('a'))).toEqual({ outcome: 'sent' })
    expect(await sms.send(message('a'))).toEqual({ outcome: 'sent' })
    expect(texts()).toEqual(['请补交材料 a'])
  })

  it.each(['busy', 'blocked'] as const)('%s: nothing is sent', async (why) => {
    const { sms, texts, failNext } = open()
    failNext(why)
    expect(await sms.send(message('b'))).toEqual(results[why])
    expect(texts()).toEqual([])
  })

  it('a message without an answer may have been sent', async () => {
    const { sms, texts, failNext } = open()
    failNext('reset')
    expect(await sms.send(message('c'))).toEqual({ outcome: 'unknown' })
    expect(texts()).toEqual(['请补交材料 c'])
  })
}

describe('in memory', () => {
  facts(() => {
    const sms = memorySms()
    return { sms, texts: () => sms.sent.map(({ text }) => text), failNext: (why) => sms.fail(results[why]) }
  })
})

function statusOf(fault: Exclude<Why, 'reset'> | number | undefined): number {
  if (typeof fault === 'number') return fault
  return fault === undefined ? 202 : { busy: 503, blocked: 422 }[fault]
}

describe('over HTTP', () => {
  const sent = new Map<string, string>()
  const faults: (Why | number)[] = []
  const { origin } = serveDoor(() => async ({ method, path, request, response }) => {
    expect([method, path, request.headers.authorization]).toEqual(['POST', '/messages', 'Bearer the key'])
    const { id, text } = sentBody.parse(JSON.parse(String(await readBody(request, 64_000))))
    const fault = faults.shift()
    if (fault === undefined || fault === 'reset') sent.set(id, text)
    if (fault === 'reset') response.destroy()
    else response.writeHead(statusOf(fault)).end()
    return true
  })
  beforeEach(() => sent.clear())
  const open = () => httpSms({ origin: origin(), key: 'the key' }, stoppedClock())
  facts(() => ({ sms: open(), texts: () => [...sent.values()], failNext: (why) => void faults.push(why) }))

  it.each([
    [200, { outcome: 'sent' }],
    [204, { outcome: 'sent' }],
    [301, { outcome: 'unknown' }],
    [401, { outcome: 'refused', status: 401 }],
    [404, { outcome: 'refused', status: 404 }],
    [429, { outcome: 'not_sent' }],
    [500, { outcome: 'not_sent' }],
    [503, { outcome: 'not_sent' }],
    [504, { outcome: 'unknown' }],
  ])('%i has one meaning', async (status, result) => {
    faults.push(status)
    expect(await open().send({ to: '13800138000', text: '请补交材料', id: 'd' })).toEqual(result)
  })

  it('a delayed text message is not sent too late', async () => {
    const clock = stoppedClock()
    const late = { to: '13800138000', text: '请补交材料', id: 'f', notAfter: clock.now() }
    expect(await httpSms({ origin: origin(), key: 'the key' }, clock).send(late)).toEqual({
      outcome: 'not_sent',
    })
    expect(sent.size).toBe(0)
  })

  it('an unreachable provider was sent nothing', async () => {
    const sms = httpSms({ origin: 'http://127.0.0.1:1', key: 'the key' }, stoppedClock())
    expect(await sms.send({ to: '13800138000', text: '请补交材料', id: 'e' })).toEqual({
      outcome: 'not_sent',
    })
  })
})
