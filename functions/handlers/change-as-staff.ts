import type { StaffMerchant } from '#shared/contract/staff'
import type { Language } from '#shared/words/language'
import type { Moment } from '../domain/assess'
import type { Merchant } from '../domain/merchant'
import { isRefusal, type Refusal, refuse, stale } from '../domain/refusal'
import { isOwnShop } from '../domain/staff-scope'
import type { Answer } from '../ports/handler'
import type { KeptAnswer } from '../ports/merchant-store'
import type { StaffToken } from '../ports/tokens'
import type { World } from '../ports/world'
import { moment } from './moment'
import { answerFile, staffMerchant } from './staff-merchant'
import { writeChange } from './write-change'

/** What a change by staff needs of the request. `seenVersion` is null where the endpoint asks for none. */
type Asked = {
  readonly params: Readonly<Record<string, string>>
  readonly caller: StaffToken & { readonly role: NonNullable<StaffToken['role']> }
  readonly language: Language
  readonly seenVersion: number | null
  readonly keep: (answer: Answer<StaffMerchant>) => KeptAnswer | null
}

/** Reads a merchant in reach, keeps people from their own shop, decides, writes, and answers with the file. */
export async function changeAsStaff(
  request: Asked,
  world: World,
  action: string,
  decide: (merchant: Merchant, at: Moment) => Merchant | Refusal,
): Promise<Answer<StaffMerchant> | Refusal | 'already_answered'> {
  const { caller } = request
  const before = await staffMerchant(request.params.id, caller, world)
  if (isRefusal(before)) return before
  if (isOwnShop(before, caller)) return refuse('self_review')
  if (request.seenVersion !== null && before.version !== request.seenVersion) return stale(before.version)
  const at = moment(world)
  const after = decide(before, at)
  if (isRefusal(after)) return after
  return writeChange(
    world,
    { before, after, action, actor: { id: caller.name, role: caller.role }, now: at.now },
    (written) => answerFile(written, request.language, world),
    request.keep,
  )
}
