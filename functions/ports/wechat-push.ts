import type { Template } from '#shared/contract/reminder'

/** The query of a push, unchecked. */
export type PushSignature = {
  readonly signature?: string | undefined
  readonly timestamp?: string | undefined
  readonly nonce?: string | undefined
}

/** One event about one person and one template. */
export type PushEvent = {
  /** The id of the event, the same when WeChat repeats it (up to three times); it holds nothing personal. */
  readonly id: string
  readonly openid: string
  readonly template: Template
  /** The instant of the event, by WeChat's clock. */
  readonly at: string
} & (
  | { /** The person agreed to one more message, or refused any more. */ readonly kind: 'accept' | 'reject' }
  /** The outcome of a message that WeChat took: 0 delivered, else WeChat's number of the reason. */
  | { readonly kind: 'sent'; readonly errcode: number }
)

/** The pushes that WeChat sends us. */
export type WechatPush = {
  /** Whether the query is signed by WeChat and at most five minutes old. */
  readonly isGenuine: (query: PushSignature) => boolean
  /** The events of a body, without those of other templates; `unreadable` is no push of WeChat at all. */
  readonly read: (body: string) => readonly PushEvent[] | 'unreadable'
}
