import type { Moment } from '#functions/domain/application/assess'
import type { Calendar } from '#shared/rules/evaluation'
import type { Archive } from './archive'
import type { Chance } from './chance'
import type { Clock } from './clock'
import type { Digest } from './digest'
import type { DocumentVault } from './document-vault'
import type { ExportStore } from './export-store'
import type { Files } from './files'
import type { Log } from './log'
import type { MerchantStore } from './merchant-store'
import type { Messenger } from './messenger'
import type { ReminderStore } from './reminder-store'
import type { Sms } from './sms'
import type { Tokens } from './tokens'
import type { WebhookSender } from './webhook-sender'
import type { WebhookStore } from './webhook-store'
import type { Wechat } from './wechat'
import type { WechatPush } from './wechat-push'

/** Everything outside of the code that a handler may use. */
export type World = {
  readonly clock: Clock
  readonly chance: Chance
  readonly digest: Digest
  readonly log: Log
  readonly tokens: Tokens
  readonly merchants: MerchantStore
  readonly reminders: ReminderStore
  readonly exports: ExportStore
  readonly files: Files
  readonly archive: Archive
  readonly vault: DocumentVault
  readonly wechat: Wechat
  readonly wechatPush: WechatPush
  readonly messenger: Messenger
  readonly webhooks: WebhookStore
  readonly webhookSender: WebhookSender
  /** A keyed hash (base64url) under a key of its own, from which the secrets of receivers are derived. */
  readonly webhookHash: (text: string) => string
  /** Null while text messages are switched off. */
  readonly sms: Sms | null
  readonly calendar: Calendar
  /** The public address of the pages: scheme and host, without a slash at the end. */
  readonly publicOrigin: string
  /** The length, in months, of a period of reports to the regulator: 1, 3, 6 or 12. */
  readonly regulatorPeriodMonths: number
}

/** The moment of the business clock, with the working days around it. */
export const momentOf = ({ clock, calendar }: Pick<World, 'clock' | 'calendar'>): Moment => ({
  now: clock.now(),
  calendar,
})
