import type { StaffMerchant } from '#shared/contract/staff'
import type { Language } from '#shared/words/language'
import type { Moment } from '../../domain/application/assess'
import type { Merchant } from '../../domain/merchant/merchant'
import { isRefusal, type Refusal, refuse, stale } from '../../domain/merchant/refusal'
import { asOf } from '../../domain/merchant/settle'
import { isOwnShop } from '../../domain/staff/staff-scope'
import type { Answer } from '../../ports/handler'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { StaffToken } from '../../ports/tokens'
import type { World } from '../../ports/world'
import { moment } from '../moment'
import { writeChange } from '../write-change'
import { answerFile, staffMerchant } from './staff-merchant'

/** What a change by staff needs of the request. `seenVersion` is null where the endpoint asks for none. */
type Asked<Body> = {
  readonly params: Readonly<Record<string, string>>
  readonly caller: StaffToken & { readonly role: NonNullable<StaffToken['role']> }
  readonly language: Language
  readonly seenVersion: number | null
  /** What else the audit is to hold: a reason, what was disclosed. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly keep: (answer: Answer<Body>) => KeptAnswer | null
}

/** What the change is called: a name, or how to tell it from what it did. */
type Action = string | ((before: Merchant, after: Merchant) => string)

/** Reads a merchant in reach, keeps people from their own shop, decides, writes, and answers. */
export async function changeInReach<Body>(
  request: Asked<Body>,
  world: World,
  action: Action,
  decide: (merchant: Merchant, at: Moment) => Merchant | Refusal,
  answer: (written: Merchant) => Answer<Body> | Promise<Answer<Body>>,
): Promise<Answer<Body> | Refusal | 'already_answered'> {
  const { caller } = request
  const before = await staffMerchant(request.params.id, caller, world)
  if (isRefusal(before)) return before
  if (isOwnShop(before, caller)) return refuse('self_review')
  if (request.seenVersion !== null && before.version !== request.seenVersion) return stale(before.version)
  const at = moment(world)
  const current = asOf(before, at)
  const after = decide(current, at)
  if (isRefusal(after)) return after
  const step = typeof action === 'string' ? action : action(current, after)
  return writeChange(
    world,
    {
      before,
      after,
      action: step,
      actor: { id: caller.name, role: caller.role },
      now: at.now,
      facts: request.facts,
    },
    answer,
    request.keep,
  )
}

/** The same, answered with the file. */
export const changeAsStaff = (
  request: Asked<StaffMerchant>,
  world: World,
  action: Action,
  decide: (merchant: Merchant, at: Moment) => Merchant | Refusal,
): Promise<Answer<StaffMerchant> | Refusal | 'already_answered'> =>
  changeInReach(request, world, action, decide, (written) => answerFile(written, request.language, world))
