import { api } from '#shared/contract/api'
import { call, success } from './api-client'
import type { TestStack } from './test-stack'

/** The applications of a seller, as the API tells her. */
export async function applicationOf(stack: TestStack, person: string) {
  const opened = await call(stack.origin, api.openSession, { body: { code: `dev:${person}` } })
  const { token } = success(opened, api.openSession.answer.body)
  const listed = await call(stack.origin, api.listMerchants, { token })
  const [merchant] = success(listed, api.listMerchants.answer.body).items
  if (merchant === undefined) throw new Error(`${person} has no application`)
  return merchant
}

/** A reviewer claims the application and accepts every item in review. */
export async function approve(stack: TestStack, id: string) {
  const token = await stack.staffToken('reviewer')
  const params = { id }
  const claimed = await call(stack.origin, api.claimMerchant, { token, params, body: { noInterest: true } })
  const { requirements, version } = success(claimed, api.claimMerchant.answer.body)
  const items = requirements
    .filter(({ bucket }) => bucket === 'in_review')
    .map(({ code }) => ({ code, verdict: 'accepted', faults: [] }))
  const decided = await call(stack.origin, api.decideMerchant, {
    token,
    params,
    headers: { 'if-match': `"${version}"` },
    body: { outcome: 'approve', items },
  })
  return success(decided, api.decideMerchant.answer.body)
}
