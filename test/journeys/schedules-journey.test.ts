import { orderedWorks, shardsOf } from '#functions/jobs/works'
import { templatePath } from '#local/build/build-steps'
import { Template } from '#local/gateway/template'
import { inProject } from '#local/project-root'
import { schedulesOf } from '#local/schedules/schedules-of'
import { api } from '#shared/contract/api'
import { type Receiver, receiver } from '#test/functions/webhook/receiver'
import { call, signIn, success } from './api-client'
import { begin, fillIn, ifMatch } from './applicant'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
let there: Receiver
let tick: () => Promise<void> = async () => undefined

beforeAll(async () => {
  there = await receiver((_request, response) => response.writeHead(204).end())
  stack = await openTestStack({
    schedules: (given) => {
      tick = given
      return () => undefined
    },
  })
})
afterAll(async () => {
  await there.stop()
  await stack.stop()
})

/** Lets the business clock come to an instant, and the schedules look at it. */
async function waitUntil(instant: string): Promise<void> {
  await stack.clock.move(new Date(instant))
  await tick()
}

it('every schedule of the packaged template has a function that works off its orders here', async () => {
  const values = { region: 'cn-northwest-1', parameters: {}, dynamic: (reference: string) => reference }
  const schedules = schedulesOf(await Template.read(inProject(templatePath), values))
  const counts = orderedWorks.map((work) => [work, schedules.filter((one) => one.work === work).length])
  expect(Object.fromEntries(counts)).toEqual(shardsOf)
  expect(schedules.filter(({ work }) => !orderedWorks.some((known) => known === work))).toEqual([])
})

it('a file that staff asked for is finished by waiting for the next minute', async () => {
  await waitUntil('2026-11-10T02:00:00Z')
  const token = await stack.staffToken('reviewer')
  const body = { kind: 'merchants', query: { status: 'submitted' } }
  const begun = await call(stack.origin, api.createExport, { token, body })
  const { exportId } = success(begun, api.createExport.answer.body)
  const state = async () =>
    success(
      await call(stack.origin, api.getExport, { token, params: { exportId } }),
      api.getExport.answer.body,
    ).state
  await tick()
  expect(await state()).not.toBe('done')
  await waitUntil('2026-11-10T02:01:00Z')
  expect(await state()).toBe('done')
})

it('a receiver is told of what is handed in by waiting for the next minute', async () => {
  const token = await stack.staffToken('supervisor')
  await call(stack.origin, api.createWebhook, { token, body: { url: there.url } })
  const she = await begin(stack, 'tea-shop')
  const version = await fillIn(stack, she)
  const sent = await call(stack.origin, api.submitMerchant, { ...she, body: {}, headers: ifMatch(version) })
  expect(sent.status).toBe(200)
  expect(there.received).toHaveLength(0)
  await waitUntil('2026-11-10T02:02:30Z')
  expect(there.received.map(({ body }) => JSON.parse(body))).toMatchObject([
    { data: { merchantId: she.params.id, status: 'submitted' } },
  ])
  await waitUntil('2026-11-10T02:03:30Z')
  expect(there.received).toHaveLength(1)
})

it('a seller who left her draft alone is reminded on the next morning and not before', async () => {
  const token = await signIn(stack.origin, 'pancake-stall')
  await call(stack.origin, api.createMerchant, { token, body: { seller: 'individual' } })
  const inbox = async () =>
    success(await call(stack.origin, api.showInbox, { token }), api.showInbox.answer.body).items
  await waitUntil('2026-11-11T00:59:00Z')
  expect(await inbox()).toEqual([])
  await waitUntil('2026-11-11T06:00:00Z')
  expect(await inbox()).toHaveLength(1)
  await waitUntil('2026-11-11T06:05:00Z')
  expect(await inbox()).toHaveLength(1)
})
