import { createHash } from 'node:crypto'
import { closedArchive } from '#functions/archive/closed-archive'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { tokens } from '#functions/http/tokens'
import type { World } from '#functions/ports/world'
import { calendar as announced } from '#functions/system/calendar'
import { digest } from '#functions/system/digest'
import { noFiles } from '#functions/system/files'
import { wechatPush } from '#functions/wechat/wechat-push'
import { countedChance } from '#test/doubles/counted-chance'
import { memoryDocumentVault } from '#test/doubles/memory/memory-document-vault'
import { memoryExportStore } from '#test/doubles/memory/memory-export-store'
import { memoryMerchantStore } from '#test/doubles/memory/memory-merchant-store'
import { memoryMessenger } from '#test/doubles/memory/memory-messenger'
import { memoryReminderStore } from '#test/doubles/memory/memory-reminder-store'
import { memoryWebhookSender } from '#test/doubles/memory/memory-webhook-sender'
import { memoryWebhookStore } from '#test/doubles/memory/memory-webhook-store'
import { pretendWechat } from '#test/doubles/pretend-wechat'
import { staffAudience, staffIssuer, staffPublicKey } from '#test/doubles/staff-issuer'
import { type StoppedClock, stoppedClock } from '#test/doubles/stopped-clock'
import { type Dice, mulberry32 } from '../mulberry32'

/** What is counted and remembered of a run. */
export type Scene = {
  readonly dice: Dice
  readonly clock: StoppedClock
  /** The world without faults: sellers and staff act in it. */
  readonly world: World
  /** A merchant as it stands at this very moment. */
  readonly latest: (id: string) => Merchant | undefined
  readonly count: (name: string) => void
  readonly counts: ReadonlyMap<string, number>
  readonly say: (line: string) => void
  readonly logHash: () => string
  readonly violate: (rule: string, what: string) => void
  readonly violations: readonly string[]
}

const mostViolations = 20

/** A stage with nobody on it, at the first instant of a run. */
export function openScene(seed: number, begins: string): Scene {
  const clock = stoppedClock(begins)
  const merchants = memoryMerchantStore()
  const latest = new Map<string, Merchant>()
  merchants.follow(({ after }) => void latest.set(after.id, after))
  const counts = new Map<string, number>()
  const violations: string[] = []
  const log = createHash('sha256')
  const days = new Map<string, boolean | undefined>()
  const say = (line: string): void => void log.update(`${clock.now()} ${line}\n`)
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)
  const world: World = {
    clock,
    chance: countedChance(),
    digest: digest('a secret of the simulation for hashes, 32 or more'),
    calendar: (day) => {
      if (!days.has(day)) days.set(day, announced(day))
      return days.get(day)
    },
    log: () => undefined,
    tokens: tokens({
      sellerSecret: 'a secret of the simulation for the tokens of sellers',
      sellerIssuer: 'liangzheng',
      staffIssuer,
      staffAudience,
      staffKeys: async () => staffPublicKey,
    }),
    merchants,
    reminders: memoryReminderStore(merchants),
    exports: memoryExportStore(merchants),
    files: noFiles,
    archive: closedArchive,
    regulatorPeriodMonths: 6,
    vault: memoryDocumentVault(() => Date.parse(clock.now())),
    wechat: pretendWechat(),
    wechatPush: wechatPush({ token: 'unused', templates: { todo: 't', expiry: 'e', result: 'r' } }, clock),
    messenger: memoryMessenger(),
    webhooks: memoryWebhookStore(merchants),
    webhookSender: memoryWebhookSender(),
    webhookHash: (text) => text,
    sms: null,
    publicOrigin: 'https://liangzheng.example',
  }
  return {
    dice: mulberry32(seed),
    clock,
    world,
    latest: (id) => latest.get(id),
    count,
    counts,
    say,
    logHash: () => log.copy().digest('hex'),
    violate(rule, what) {
      count(`broken: ${rule}`)
      if (violations.length < mostViolations) violations.push(`${clock.now()} ${rule}: ${what}`)
    },
    violations,
  }
}
