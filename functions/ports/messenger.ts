import type { Template } from '#shared/contract/reminder'

/** One subscribe message of WeChat to one person. */
export type WechatMessage = {
  /** The person's id in the mini-program. */
  readonly openid: string
  readonly template: Template
  /** The page of the mini-program that a tap opens, with its query and without a slash in front. */
  readonly page: string
  /** The template's fields by name (`thing1`, `date2` ...), already within WeChat's limits. */
  readonly data: Readonly<Record<string, { readonly value: string }>>
  /** The instant (UTC) before which it must be sent, or not at all: the sender may be delayed in between. */
  readonly notAfter?: string
}

/** The outcome of a message. A consent is used up by `sent` and `unknown`, gone with `no_consent`, and kept otherwise. */
export type SendResult =
  | { readonly outcome: 'sent' }
  /** It was sent and no clear answer came back: it counts as sent and is never sent again. */
  | { readonly outcome: 'unknown' }
  /** WeChat holds no consent of this person for this template. */
  | { readonly outcome: 'no_consent' }
  /** WeChat does not know this person in our mini-program. */
  | { readonly outcome: 'unreachable' }
  /**
   * Our own fault. `concerns` the message: this one is parked and the rest go on; everything: no message can be sent, stop
   * and alarm. `errcode` is WeChat's number, or the HTTP status when something in front of WeChat refused.
   */
  | { readonly outcome: 'refused'; readonly errcode: number; readonly concerns: 'message' | 'everything' }
  /** Nothing was sent: the claim is released and the message tried again later. */
  | { readonly outcome: 'not_sent'; readonly reason: 'busy' }
  /** Nothing was sent: the day's quota is used up. Nothing more is sent until this instant (UTC). */
  | { readonly outcome: 'quota'; readonly until: string }

/** Sends messages through WeChat. Never throws for failures of WeChat or the network. */
export type Messenger = { readonly send: (message: WechatMessage) => Promise<SendResult> }
