/** One text message. */
export type TextMessage = {
  /** A mainland mobile number, eleven digits. */
  readonly to: string
  readonly text: string
  /** Names the message: whoever gets the same id again sends nothing again. */
  readonly id: string
  /** It leaves before this instant (UTC) or not at all: who sends it may be held up in between. */
  readonly notAfter?: string
}

/** What became of a text message. */
export type SmsResult =
  | { readonly outcome: 'sent' }
  /** It left this machine and nothing clear came back: it counts as sent. */
  | { readonly outcome: 'unknown' }
  /** The provider will not send it, with this HTTP status: our fault, or a number that cannot be reached. */
  | { readonly outcome: 'refused'; readonly status: number }
  /** Nothing was sent: it may be tried again later. */
  | { readonly outcome: 'not_sent' }

/** Sends text messages. Never throws for what the provider or the network does. */
export type Sms = { readonly send: (message: TextMessage) => Promise<SmsResult> }
