import { zipArchive } from '#functions/archive/zip-archive'
import { tokens } from '#functions/http/tokens'
import type { LogLine, WorkLine } from '#functions/ports/log'
import type { World } from '#functions/ports/world'
import { calendar } from '#functions/system/calendar'
import { digest, webhookHash } from '#functions/system/digest'
import { wechatPush } from '#functions/wechat/wechat-push'
import { builtFiles } from './built-files'
import { countedChance } from './counted-chance'
import { type MemoryDocumentVault, memoryDocumentVault } from './memory/memory-document-vault'
import { memoryExportStore } from './memory/memory-export-store'
import { type MemoryMerchantStore, memoryMerchantStore } from './memory/memory-merchant-store'
import { type MemoryMessenger, memoryMessenger } from './memory/memory-messenger'
import { type MemoryReminderStore, memoryReminderStore } from './memory/memory-reminder-store'
import { type MemorySms, memorySms } from './memory/memory-sms'
import { type MemoryWebhookSender, memoryWebhookSender } from './memory/memory-webhook-sender'
import { type MemoryWebhookStore, memoryWebhookStore } from './memory/memory-webhook-store'
import { type PretendWechat, pretendWechat } from './pretend-wechat'
import { staffAudience, staffIssuer, staffPublicKey } from './staff-issuer'
import { type StoppedClock, stoppedClock } from './stopped-clock'

/** A world in memory, with handles on its parts. */
export type TestWorld = World & {
  readonly merchants: MemoryMerchantStore
  readonly reminders: MemoryReminderStore
  readonly vault: MemoryDocumentVault
  readonly wechat: PretendWechat
  readonly messenger: MemoryMessenger
  readonly sms: MemorySms
  readonly webhooks: MemoryWebhookStore
  readonly webhookSender: MemoryWebhookSender
  readonly clock: StoppedClock
  readonly lines: readonly LogLine[]
  readonly works: readonly WorkLine[]
}

export const sellerSecret = 'a secret of the tests for the tokens of sellers'

/** What signs the pushes of WeChat in the tests, and what WeChat calls our templates there. */
const pushToken = 'a token of the tests for pushes'
const templateIds = { todo: 'id-of-todo', expiry: 'id-of-expiry', result: 'id-of-result' } as const

/** A new world: nobody in it, the clock stopped. */
export function testWorld(): TestWorld {
  const clock = stoppedClock()
  const lines: LogLine[] = []
  const works: WorkLine[] = []
  const merchants = memoryMerchantStore()
  return {
    clock,
    chance: countedChance(),
    digest: digest('a secret of the tests for hashes, of 32 and more'),
    calendar,
    publicOrigin: 'https://liangzheng.example',
    regulatorPeriodMonths: 6,
    lines,
    works,
    log: (line) => void ('route' in line ? lines.push(line) : works.push(line)),
    tokens: tokens({
      sellerSecret,
      sellerIssuer: 'liangzheng',
      staffIssuer,
      staffAudience,
      staffKeys: async () => staffPublicKey,
    }),
    merchants,
    reminders: memoryReminderStore(merchants),
    exports: memoryExportStore(merchants),
    files: builtFiles,
    archive: zipArchive,
    vault: memoryDocumentVault(() => Date.parse(clock.now())),
    wechat: pretendWechat(),
    wechatPush: wechatPush({ token: pushToken, templates: templateIds }, clock),
    messenger: memoryMessenger(undefined, clock.now),
    sms: memorySms(),
    webhooks: memoryWebhookStore(merchants),
    webhookSender: memoryWebhookSender(),
    webhookHash: webhookHash('a secret of the tests for webhooks, of 32 and more'),
  }
}
