import { tokens } from '#functions/http/tokens'
import { calendar } from '#functions/machine/calendar'
import { digest } from '#functions/machine/digest'
import type { LogLine } from '#functions/ports/log'
import type { World } from '#functions/ports/world'
import { countedChance } from './counted-chance'
import { type MemoryDocumentVault, memoryDocumentVault } from './memory-document-vault'
import { type MemoryMerchantStore, memoryMerchantStore } from './memory-merchant-store'
import { type MemoryMessenger, memoryMessenger } from './memory-messenger'
import { type MemorySms, memorySms } from './memory-sms'
import { type PretendWechat, pretendWechat } from './pretend-wechat'
import { staffAudience, staffIssuer, staffPublicKey } from './staff-issuer'
import { type StoppedClock, stoppedClock } from './stopped-clock'

/** A world in memory, with handles on its parts. */
export type TestWorld = World & {
  readonly merchants: MemoryMerchantStore
  readonly vault: MemoryDocumentVault
  readonly wechat: PretendWechat
  readonly messenger: MemoryMessenger
  readonly sms: MemorySms
  readonly clock: StoppedClock
  readonly lines: readonly LogLine[]
}

export const sellerSecret = 'a secret of the tests for the tokens of sellers'

/** A new world: nobody in it, the clock stopped. */
export function testWorld(): TestWorld {
  const clock = stoppedClock()
  const lines: LogLine[] = []
  return {
    clock,
    chance: countedChance(),
    digest: digest('a secret of the tests for hashes, of 32 and more'),
    calendar,
    lines,
    log: (line) => void lines.push(line),
    tokens: tokens({
      sellerSecret,
      sellerIssuer: 'liangzheng',
      staffIssuer,
      staffAudience,
      staffKeys: async () => staffPublicKey,
    }),
    merchants: memoryMerchantStore(),
    vault: memoryDocumentVault(() => Date.parse(clock.now())),
    wechat: pretendWechat(),
    messenger: memoryMessenger(),
    sms: memorySms(),
  }
}
