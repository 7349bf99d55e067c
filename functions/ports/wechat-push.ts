import type { Template } from '#shared/contract/reminder'

/** What WeChat puts in the query of a push, unread. */
export type PushSignature = {
  readonly signature?: string | undefined
  readonly timestamp?: string | undefined
  readonly nonce?: string | undefined
}

/** One thing that WeChat tells of one person and one template. */
export type PushEvent = {
  /** The same when WeChat tells the same thing again (it repeats itself up to three times); holds nothing personal. */
  readonly id: string
  readonly openid: string
  readonly template: Template
  /** When it happened, by WeChat's clock. */
  readonly at: string
} & (
  | { /** She agreed to one more message, or wants none any more. */ readonly kind: 'accept' | 'reject' }
  /** How a message ended that WeChat took: 0 delivered, else WeChat's number for why not. */
  | { readonly kind: 'sent'; readonly errcode: number }
)

/** What WeChat tells us by itself. */
export type WechatPush = {
  /** Whether the query is signed by WeChat, and no more than five minutes old. */
  readonly isGenuine: (query: PushSignature) => boolean
  /** The events of a body. What does not concern our templates is left out; `unreadable` is no push of WeChat at all. */
  readonly read: (body: string) => readonly PushEvent[] | 'unreadable'
}
