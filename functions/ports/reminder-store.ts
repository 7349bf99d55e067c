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

/** A person as we must know her to write to her: her ids at WeChat, one an app, and what she has agreed to. */
export type Person = {
  readonly id: string
  readonly openids: Readonly<Partial<Record<LoginDoor, string>>>
  readonly consents: Consents
}

/** A message to be tried again on its day: it holds everything whose rung lies after the day `after`. */
export type Retry = { readonly day: string; readonly after: string }

/**
 * How far the reminders of a merchant are. `sending` is the lease of a worker; `retry` a message WeChat could not take yet.
 * `basedOn` is the version of the merchant in which what is due last changed.
 */
export type ReminderState = {
  readonly merchantId: string
  readonly remindAt: string | null
  readonly remindedOn: string | null
  readonly sending: { readonly messageId: string; readonly until: string } | null
  readonly retry: (Retry & { readonly messageId: string }) | null
  readonly basedOn: number | null
}

/** What is to be done at an instant that has come. */
export type DueWork = 'remind' | 'settle' | 'erase'
/** Who is due, and what she is to be told as it was planned when she last changed, where that is known. */
export type DueMerchant = {
  readonly merchantId: string
  readonly at: string
  readonly basedOn?: number | null
  readonly plan?: Plan | null
}

/** The claim of one message. */
export type Claim = {
  readonly merchant: Pick<Merchant, 'id' | 'owner'>
  /** As it was looked at: the claim holds only while this is due and rests on this. */
  readonly state: Pick<ReminderState, 'remindAt' | 'basedOn'>
  readonly day: string
  readonly message: InboxMessage
  /** Whether the message is new, or one that WeChat could not take before. */
  readonly again: boolean
  readonly leaseEndsAt: string
}

type ClaimOutcome = 'claimed' | 'changed'

/** What became of a claimed message. */
export type DeliveryRecord = {
  readonly person: string
  readonly messageId: string
  readonly channel: ReminderChannel
  readonly outcome: SendOutcome
  readonly at: string
}

/** What follows a message: when she is due next and of what, the consent it did not use, and whether it is tried again. */
export type RecordNext = {
  readonly remindAt: string | null
  readonly plan?: Plan | null
  readonly giveBack: Template | null
  readonly retry: Retry | null
}

/** People, their consents and inboxes, and the index of what is due when. */
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
  /** The balance of a template is gone: refused, banned, or used up as WeChat says. */
  readonly emptyConsents: (
    person: string,
    template: Template,
    at: string,
    kept: KeptAnswer | null,
  ) => Promise<'emptied' | 'already_answered'>
  readonly inbox: (person: string, limit: number) => Promise<readonly InboxMessage[]>
  readonly message: (person: string, id: string) => Promise<InboxMessage | null>
  /** What is due by an instant, oldest first. */
  readonly due: (
    work: DueWork,
    shard: number,
    until: string,
    limit: number,
  ) => Promise<readonly DueMerchant[]>
  readonly state: (merchantId: string) => Promise<ReminderState | null>
  /**
   * One conditional write: what is due is still what was looked at, nobody is at it, she was not reminded that day. Then the
   * message is put into her inbox. The merchant stays due at its instant, so that the end of a lease is always found.
   */
  readonly claim: (claim: Claim) => Promise<ClaimOutcome>
  /**
   * Takes one consent for a claimed message, once however often it is asked. The answer is her id in the mini-program, or null
   * where WeChat does not know her or no consent is left: then nothing is taken.
   */
  readonly takeConsent: (
    person: string,
    template: Template,
    message: { readonly id: string; readonly merchantId: string },
  ) => Promise<string | null>
  /**
   * Writes down what became of a claimed message and when the merchant is due next. `giveBack` returns the consent of a
   * message that never left us; `retry` keeps it for another try. Nothing is written when the lease is over, or when the
   * merchant was moved in the index since `state` was read; but how the message fared stands in it as soon as it is known.
   */
  readonly record: (
    state: ReminderState,
    records: readonly DeliveryRecord[],
    next: RecordNext,
  ) => Promise<'recorded' | 'changed'>
  /** Moves a due merchant to another instant, or out of the index, unless it moved meanwhile or is being written to. */
  readonly reschedule: (
    work: DueWork,
    due: DueMerchant,
    at: string | null,
    plan?: Plan | null,
  ) => Promise<'moved' | 'changed'>
  readonly callList: (day: string) => Promise<readonly InboxMessage[]>
}

/** How many shards the index of due merchants has: a busy hour heats no partition. */
export const dueShards = 16
