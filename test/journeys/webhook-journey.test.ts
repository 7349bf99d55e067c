import { Webhook } from 'standardwebhooks'
import * as z from 'zod/mini'
import { api } from '#shared/contract/api'
import { type WebhookWithSecret, webhookEvent } from '#shared/contract/webhook'
import { headersOf, type Received, type Receiver, receiver } from '#test/functions/webhook/receiver'
import { call, success } from './api-client'
import { begin, fillIn, ifMatch } from './applicant'
import { approve } from './staff'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
let there: Receiver
let isUp = true
let supervisor: string
let hook: WebhookWithSecret
let id: string

beforeAll(async () => {
  stack = await openTestStack()
  supervisor = await stack.staffToken('supervisor')
  there = await receiver((_request, response) => response.writeHead(isUp ? 204 : 503).end())
})
afterAll(async () => {
  await there.stop()
  await stack.stop()
})

const ran = z.object({ ran: z.number(), failed: z.number(), outcomes: z.record(z.string(), z.number()) })
const post = async (path: string, body: unknown = {}) =>
  (
    await fetch(`${stack.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()
const deliver = async () => {
  const done = ran.parse(await post('/__local/run/deliver'))
  expect(done.failed).toBe(0)
  return done.outcomes
}
const forward = (minutes: number) =>
  post('/__local/clock', { now: new Date(stack.clock.now().getTime() + minutes * 60_000).toISOString() })

const read = (one: Received) => webhookEvent.parse(new Webhook(hook.secret).verify(one.body, headersOf(one)))

it('a supervisor adds a receiver on this machine; one inside a private network is refused', async () => {
  const body = { url: there.url }
  const made = await call(stack.origin, api.createWebhook, { token: supervisor, body })
  hook = success(made, api.createWebhook.answer.body)
  for (const url of ['https://10.0.0.1/hook', 'https://169.254.169.254/', 'http://192.168.1.1/'])
    expect((await call(stack.origin, api.createWebhook, { token: supervisor, body: { url } })).status).toBe(
      422,
    )
})

it('a submitted application is announced with a signature', async () => {
  const applicant = await begin(stack, 'tea-shop')
  const version = await fillIn(stack, applicant)
  const headers = ifMatch(version)
  const sent = await call(stack.origin, api.submitMerchant, { ...applicant, body: {}, headers })
  expect(sent.status).toBe(200)
  id = applicant.params.id
  expect(await deliver()).toMatchObject({ told: 1, delivered: 1 })
  expect(there.received.map(read)).toMatchObject([
    { data: { merchantId: id, sequence: 1, previousStatus: 'draft', status: 'submitted' } },
  ])
  expect(await deliver()).toEqual({})
})

it('events during an hour without the receiver arrive once it is back, in order', async () => {
  isUp = false
  await approve(stack, id)
  expect(await deliver()).toMatchObject({ delivery_failed: 1 })
  await forward(61)
  isUp = true
  expect(await deliver()).toMatchObject({ delivered: 2 })
  const events = there.received.slice(1).map(read)
  expect(events.map(({ data }) => [data.sequence, data.previousStatus, data.status])).toEqual([
    [2, 'submitted', 'in_review'],
    [2, 'submitted', 'in_review'],
    [3, 'in_review', 'active'],
  ])
})

it('an altered delivery does not verify', () => {
  for (const one of there.received) {
    const changed = one.body.replace('"sequence":', '"sequence": 1')
    expect(() => new Webhook(hook.secret).verify(changed, headersOf(one))).toThrow('No matching signature')
  }
})

it('a change by the clock alone is announced, though nobody wrote anything', async () => {
  await forward(200 * 24 * 60)
  const before = there.received.length
  expect(await deliver()).toMatchObject({ told: 1, delivered: 1 })
  expect(there.received.slice(before).map(read)).toMatchObject([
    { data: { merchantId: id, previousStatus: 'active', status: 'restricted' } },
  ])
})
