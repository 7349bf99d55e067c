import { api } from '#shared/contract/api'
import { call, refusal, success } from './api-client'
import { type Applicant, begin, fillIn, ifMatch } from './applicant'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack()
})
afterAll(() => stack.stop())

async function post(path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${stack.origin}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return response.json()
}
const ask = ({ token, params }: Applicant, kind: 'export' | 'erase') =>
  call(stack.origin, api.requestData, { token, params, body: { kind } })

describe('a seller who leaves', () => {
  let she: Applicant

  it('hands in, and staff download the queue as a file', async () => {
    await post('/__local/clock', { now: '2026-11-25T02:00:00Z' })
    she = await begin(stack, 'leaving-shop')
    const version = await fillIn(stack, she)
    const sent = await call(stack.origin, api.submitMerchant, { ...she, body: {}, headers: ifMatch(version) })
    success(sent, api.submitMerchant.answer.body)
    const token = await stack.staffToken('reviewer')
    const body = { kind: 'merchants', query: { status: 'submitted' }, format: 'csv' } as const
    const begun = await call(stack.origin, api.createExport, { token, body })
    const { exportId } = success(begun, api.createExport.answer.body)
    expect(await post('/__local/run/export', {})).toMatchObject({ ran: 1, failed: 0, outcomes: { done: 1 } })
    const asked = await call(stack.origin, api.getExport, { token, params: { exportId } })
    const { state, rows, url } = success(asked, api.getExport.answer.body)
    expect([state, rows]).toEqual(['done', 1])
    const file = await fetch(url ?? '')
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(await file.text()).toContain(she.params.id)
  })

  it('is in the dossier of a supervisor, which proves its audit and names its requester', async () => {
    const token = await stack.staffToken('supervisor')
    const body = { kind: 'dossier', merchantId: she.params.id }
    const begun = await call(stack.origin, api.createExport, { token, body })
    const { exportId } = success(begun, api.createExport.answer.body)
    expect(await post('/__local/run/export', {})).toMatchObject({ failed: 0, outcomes: { done: 1 } })
    const asked = await call(stack.origin, api.getExport, { token, params: { exportId } })
    const file = await fetch(success(asked, api.getExport.answer.body).url ?? '')
    expect(file.headers.get('content-type')).toContain('application/json')
    expect(await file.json()).toMatchObject({
      merchant: { id: she.params.id, status: 'submitted' },
      audit: [{ action: 'submit' }, { action: 'disclose', after: { exportId } }],
      proof: { chainHolds: true, end: { seq: 2 } },
    })
  })

  it('withdraws her application and takes a copy of her data, which is kept for three years', async () => {
    const read = await call(stack.origin, api.getMerchant, she)
    const { version } = success(read, api.getMerchant.answer.body)
    await call(stack.origin, api.withdrawMerchant, { ...she, body: {}, headers: ifMatch(version) })
    const copy = success(await ask(she, 'export'), api.requestData.answer.body)
    expect(copy).toMatchObject({ kind: 'export', changes: [{ action: 'submit' }, { action: 'withdraw' }] })
    expect(refusal(await ask(she, 'erase'))).toMatchObject({ status: 409, code: 'retention_required' })
  })

  it('is erased by the schedule after three years, and not before', async () => {
    await post('/__local/clock', { now: '2029-11-25T15:59:00Z' })
    expect(await post('/__local/run/erase', {})).toMatchObject({ ran: 16, failed: 0, outcomes: {} })
    await post('/__local/clock', { now: '2029-11-25T16:00:00Z' })
    expect(await post('/__local/run/erase', {})).toMatchObject({ failed: 0, outcomes: { erased: 1 } })
    expect((await call(stack.origin, api.getMerchant, she)).status).toBe(404)
  })
})
