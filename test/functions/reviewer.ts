import type { World } from '#functions/ports/world'
import { api } from '#shared/contract/api'
import type { StaffMerchant } from '#shared/contract/staff'
import { staffToken } from '#test/doubles/staff-issuer'
import { newKey } from './applicant'
import { type Answered, type Ask, askIn, bodyOf } from './ask'

type Verdict = { readonly faults: readonly string[]; readonly comment?: string; readonly note?: string }

/** A member of staff in a test. */
export type Reviewer = {
  readonly ask: Ask
  readonly file: (id: string) => Promise<StaffMerchant>
  readonly claim: (id: string, key?: string) => Promise<Answered>
  readonly release: (id: string) => Promise<Answered>
  /** Judges everything in review: what is named in `rejected` is rejected, the rest accepted. */
  readonly decide: (
    id: string,
    outcome: string,
    rejected?: Readonly<Record<string, Verdict>>,
  ) => Promise<Answered>
  /** Sends a decision as it is. */
  readonly send: (id: string, version: number, body: unknown) => Promise<Answered>
}

const fileBody = api.staffGetMerchant.answer.body

/** Logs a member of staff in, by default the reviewer Lin. */
export async function reviewer(
  world: World,
  claims: Parameters<typeof staffToken>[0] = {},
): Promise<Reviewer> {
  const token = await staffToken(claims)
  const whole = askIn(world)
  const ask: Ask = (asking) => whole({ token, ...asking })
  const at = (id: string): string => `/v1/staff/merchants/${id}`
  const file: Reviewer['file'] = async (id) => bodyOf(fileBody, await ask({ path: at(id) }))
  const send: Reviewer['send'] = (id, version, body) =>
    ask({
      method: 'POST',
      path: `${at(id)}/decision`,
      headers: { 'idempotency-key': newKey(), 'if-match': `"${version}"` },
      body,
    })
  return {
    ask,
    file,
    send,
    claim: (id, key = newKey()) =>
      ask({
        method: 'POST',
        path: `${at(id)}/claim`,
        headers: { 'idempotency-key': key },
        body: { noInterest: true },
      }),
    release: (id) => ask({ method: 'DELETE', path: `${at(id)}/claim` }),
    decide: async (id, outcome, rejected = {}) => {
      const { version, requirements } = await file(id)
      const items = requirements
        .filter(({ bucket }) => bucket === 'in_review')
        .map(({ code }) =>
          rejected[code] === undefined
            ? { code, verdict: 'accepted' }
            : { code, verdict: 'rejected', ...rejected[code] },
        )
      return send(id, version, { outcome, items })
    },
  }
}
