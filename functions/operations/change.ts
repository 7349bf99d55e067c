import type { AuditAction } from '#shared/contract/audit-actions'
import type { Merchant as MerchantShown } from '#shared/contract/merchant'
import type { StaffMerchant } from '#shared/contract/staff'
import type { Language } from '#shared/words/language'
import type { Moment } from '../domain/application/assess'
import type { Actor } from '../domain/merchant/change-context'
import type { Merchant } from '../domain/merchant/merchant'
import { isRefusal, type Refusal, refuse, stale } from '../domain/merchant/refusal'
import { asOf } from '../domain/merchant/settle'
import { isOwnShop } from '../domain/staff/staff-scope'
import type { Answer } from '../ports/handler'
import type { KeptAnswer } from '../ports/merchant-store'
import type { SellerToken, StaffToken } from '../ports/tokens'
import { momentOf, type World } from '../ports/world'
import { answerFile } from './answer-file'
import { answerMerchant } from './answer-merchant'
import { merchantInReach, ownMerchant } from './find'
import { unlessChanged } from './try-again'
import { sellerActor, writeChange } from './write-change'

/** The parts of a request that a change needs. `seenVersion` null: the endpoint asks for none. */
type Asked<Caller, Body> = {
  readonly params: Readonly<Record<string, string>>
  readonly caller: Caller
  readonly seenVersion: number | null
  readonly keep: (answer: Answer<Body>) => KeptAnswer | null
}

/** The reader of the answer. */
type Reader = { readonly language: Language }

/** A kind of change: its name in the audit (or how to derive it from the result) and its effect on the merchant. */
type Decision = {
  readonly action: AuditAction | ((before: Merchant, after: Merchant) => AuditAction)
  /** Further facts for the audit: a reason, the disclosed fields. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly decide: (merchant: Merchant, at: Moment) => Merchant | Refusal | Promise<Merchant | Refusal>
}

/** The answer to a change, made from the written change. */
type Answering<Body> = {
  readonly answer: (written: Merchant, at: Moment) => Answer<Body> | Promise<Answer<Body>>
}

type Outcome<Body> = Promise<Answer<Body> | Refusal | 'already_answered'>

/**
 * Finds a merchant, decides on its state at this moment, writes, and answers. Where no version was asked for, a lost race is
 * tried again.
 */
function change<Body>(
  { seenVersion, keep }: Pick<Asked<unknown, Body>, 'seenVersion' | 'keep'>,
  actor: Actor,
  find: () => Promise<Merchant | Refusal>,
  { action, facts, decide, answer }: Decision & Answering<Body>,
  world: World,
): Outcome<Body> {
  const attempt = async (): Outcome<Body> => {
    const before = await find()
    if (isRefusal(before)) return before
    if (seenVersion !== null && before.version !== seenVersion) return stale(before.version)
    const at = momentOf(world)
    const current = asOf(before, at)
    const after = await decide(current, at)
    if (isRefusal(after)) return after
    const named = typeof action === 'string' ? action : action(current, after)
    const wanted = { before, after, action: named, actor, now: at.now, facts }
    return writeChange(world, wanted, (written) => answer(written, at), keep)
  }
  return seenVersion === null ? unlessChanged(attempt) : attempt()
}

/** A change of the seller's own merchant. */
export const changeOwn = <Body>(
  request: Asked<SellerToken, Body>,
  world: World,
  step: Decision & Answering<Body>,
): Outcome<Body> => {
  const { params, caller } = request
  return change(request, sellerActor(caller.person), () => ownMerchant(params.id, caller, world), step, world)
}

/** A change of the seller's own merchant, answered with the merchant. */
export const changeAsSeller = (
  request: Asked<SellerToken, MerchantShown> & Reader,
  world: World,
  decision: Decision,
): Outcome<MerchantShown> =>
  changeOwn(request, world, {
    ...decision,
    answer: (written, at) => answerMerchant(written, at, request.language),
  })

type Staff = StaffToken & { readonly role: NonNullable<StaffToken['role']> }

/** A change by staff of a merchant in their reach; their own shop is refused (`self_review`). */
export const changeInReach = <Body>(
  request: Asked<Staff, Body>,
  world: World,
  step: Decision & Answering<Body>,
): Outcome<Body> => {
  const { params, caller } = request
  const find = async (): Promise<Merchant | Refusal> => {
    const merchant = await merchantInReach(params.id, caller, world)
    return !isRefusal(merchant) && isOwnShop(merchant, caller) ? refuse('self_review') : merchant
  }
  return change(request, { id: caller.name, role: caller.role }, find, step, world)
}

/** A change by staff, answered with the merchant's file. */
export const changeAsStaff = (
  request: Asked<Staff, StaffMerchant> & Reader,
  world: World,
  decision: Decision,
): Outcome<StaffMerchant> =>
  changeInReach(request, world, {
    ...decision,
    answer: (written) => answerFile(written, request.language, world),
  })
