import type {
  Consents,
  InboxMessage,
  ReminderChannel,
  SendOutcome,
  Template,
} from '#shared/contract/reminder'
import type { LoginDoor } from '#shared/contract/session'
import type { Merchant } from '../domain/merchant/merchant'
import type { Plan } from '../domain/reminder/plan'
import type { KeptAnswer } from './merchant-store'

/** A person as messages need them: the ids at WeChat, one for each app, and the consents to messages. */
export type Person = {
  readonly id: string
  readonly openids: Readonly<Partial<Record<LoginDoor, string>>>
  readonly consents: Consents
}

/** A message to be tried again on its day: it covers every reminder that fell due after the day `after`. */
export type Retry = { readonly day: string; readonly after: string }

/**
 * The progress of a merchant's reminders. `sending` is the lease of a worker; `retry` a message WeChat could not take yet.
 * `basedOn` is the version of the merchant in which the due work last changed.
 */
export type ReminderState = {
  readonly merchantId: string
  readonly remindAt: string | null
  readonly remindedOn: string | null
  readonly sending: { readonly messageId: string; readonly until: string } | null
  readonly retry: (Retry & { readonly messageId: string }) | null
  readonly basedOn: number | null
}

/** The work that is due at an instant. */
export type DueWork = 'remind' | 'settle' | 'erase'
/**
 * A merchant with due work. For reminders also the plan that was made with its last change, and the version of the merchant
 * that the plan rests on, each null where there is none.
 */
export type DueMerchant = {
  readonly merchantId: string
  readonly at: string
  readonly basedOn?: number | null
  readonly plan?: Plan | null
}

/** The claim of one message. */
export type Claim = {
  readonly merchant: Pick<Merchant, 'id' | 'owner'>
  /** The state that the message was made from: the claim is refused when it has changed. */
  readonly state: Pick<ReminderState, 'remindAt' | 'basedOn'>
  readonly day: string
  readonly message: InboxMessage
  /** Whether the message is new, or one that WeChat could not take before. */
  readonly again: boolean
  readonly leaseEndsAt: string
}

type ClaimOutcome = 'claimed' | 'changed'

/** The outcome of a claimed message. */
export type DeliveryRecord = {
  readonly person: string
  readonly messageId: string
  readonly channel: ReminderChannel
  readonly outcome: SendOutcome
  readonly at: string
}

/**
 * The state after a message: the instant and plan of the next one, a consent that was not used, and whether the message is
 * tried again.
 */
export type RecordNext = {
  readonly remindAt: string | null
  readonly plan?: Plan | null
  readonly giveBack: Template | null
  readonly retry: Retry | null
}

/** The store of people, their consents and inboxes, and the index of due work. */
export type ReminderStore = {
  readonly knowPerson: (person: string, door: LoginDoor, openid: string) => Promise<void>
  readonly person: (id: string) => Promise<Person | null>
  readonly personOf: (openid: string) => Promise<string | null>
  /** Adds one consent, once: a second report of the same tap by another source within two minutes adds nothing. */
  readonly grant: (
    person: string,
    template: Template,
    source: 'client' | 'push',
    at: string,
    kept: KeptAnswer | null,
  ) => Promise<'granted' | 'counted_before' | 'already_answered'>
  /** Sets the consents of a template to none: refused, banned, or used up as WeChat says. */
  readonly emptyConsents: (
    person: string,
    template: Template,
    at: string,
    kept: KeptAnswer | null,
  ) => Promise<'emptied' | 'already_answered'>
  readonly inbox: (person: string, limit: number) => Promise<readonly InboxMessage[]>
  readonly message: (person: string, id: string) => Promise<InboxMessage | null>
  /** The due work of an instant, oldest first, at most `limit`. */
  readonly due: (
    work: DueWork,
    shard: number,
    until: string,
    limit: number,
  ) => Promise<readonly DueMerchant[]>
  readonly state: (merchantId: string) => Promise<ReminderState | null>
  /**
   * One conditional write: the state is still the one that was read, no worker has a lease, and nothing was sent that day.
   * Then the message is put into the inbox. The merchant stays due at its instant, so that the end of a lease is always
   * found.
   */
  readonly claim: (claim: Claim) => Promise<ClaimOutcome>
  /**
   * Takes one consent for a claimed message, once however often it is asked. The answer is the person's id in the
   * mini-program, or null where none is known or no consent is left: then nothing is taken.
   */
  readonly takeConsent: (
    person: string,
    template: Template,
    message: { readonly id: string; readonly merchantId: string },
  ) => Promise<string | null>
  /**
   * Records the outcome of a claimed message and the instant at which the merchant is due next. `giveBack` returns the
   * consent of a message that was never sent; `retry` keeps it for another attempt. The outcome is recorded in any case; the
   * rest is refused with `changed` when the lease is over, or the merchant was moved in the index since `state` was read.
   */
  readonly record: (
    state: ReminderState,
    records: readonly DeliveryRecord[],
    next: RecordNext,
  ) => Promise<'recorded' | 'changed'>
  /** Moves a due merchant to another instant, or out of the index, unless it moved meanwhile or a worker has its lease. */
  readonly reschedule: (
    work: DueWork,
    due: DueMerchant,
    at: string | null,
    plan?: Plan | null,
  ) => Promise<'moved' | 'changed'>
  readonly callList: (day: string) => Promise<readonly InboxMessage[]>
}

/** The number of shards of the index of due merchants, so that a busy hour does not overload one partition. */
export const dueShards = 16
