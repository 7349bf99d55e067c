/** One text message. */
export type TextMessage = {
  /** A mainland mobile number, eleven digits. */
  readonly to: string
  readonly text: string
  /** The id of the message: a provider that gets the same id again sends nothing again. */
  readonly id: string
  /** The instant (UTC) before which it must be sent, or not at all: the sender may be delayed in between. */
  readonly notAfter?: string
}

/** The outcome of a text message. */
export type SmsResult =
  | { readonly outcome: 'sent' }
  /** It was sent and no clear answer came back: it counts as sent. */
  | { readonly outcome: 'unknown' }
  /** The provider will not send it, with this HTTP status: our fault, or a number that cannot be reached. */
  | { readonly outcome: 'refused'; readonly status: number }
  /** Nothing was sent: it may be tried again later. */
  | { readonly outcome: 'not_sent' }

/** Sends text messages. Never throws for failures of the provider or the network. */
export type Sms = { readonly send: (message: TextMessage) => Promise<SmsResult> }
