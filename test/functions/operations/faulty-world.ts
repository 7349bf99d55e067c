import type { World } from '#functions/ports/world'

/** What happens at one call to the world outside: the process dies before it, or after it, or its answer is lost. */
export type Fault = 'dies before' | 'dies after' | 'loses the answer of'

/** A world in which the call of a number goes wrong; `calls` counts them, `dead` settles when the process has died. */
export type FaultyWorld = {
  readonly world: World
  readonly calls: () => number
  readonly dead: Promise<'dead'>
}

const never = new Promise<never>(() => undefined)

/** Counts every call to store, vault and WeChat, and lets the one of number `at` go wrong. */
export function faultyWorld(inner: World, at: number, fault: Fault): FaultyWorld {
  let count = 0
  let die: (how: 'dead') => void = () => undefined
  const dead = new Promise<'dead'>((resolve) => {
    die = resolve
  })
  async function through<T>(call: () => Promise<T>): Promise<T> {
    count += 1
    if (count !== at) return call()
    if (fault === 'dies before') {
      die('dead')
      return never
    }
    await call()
    if (fault === 'loses the answer of') throw new Error('The answer was lost')
    die('dead')
    return never
  }
  const { merchants, vault } = inner
  const world: World = {
    ...inner,
    merchants: {
      load: (...given) => through(() => merchants.load(...given)),
      ownedBy: (...given) => through(() => merchants.ownedBy(...given)),
      holderOf: (...given) => through(() => merchants.holderOf(...given)),
      holdersOf: (...given) => through(() => merchants.holdersOf(...given)),
      rivalsFor: (...given) => through(() => merchants.rivalsFor(...given)),
      find: (...given) => through(() => merchants.find(...given)),
      keepReading: (...given) => through(() => merchants.keepReading(...given)),
      dropReading: (...given) => through(() => merchants.dropReading(...given)),
      reviewHours: (...given) => through(() => merchants.reviewHours(...given)),
      photoAt: (...given) => through(() => merchants.photoAt(...given)),
      photosToCheck: (...given) => through(() => merchants.photosToCheck(...given)),
      photoChecked: (...given) => through(() => merchants.photoChecked(...given)),
      barred: (...given) => through(() => merchants.barred(...given)),
      auditOf: (...given) => through(() => merchants.auditOf(...given)),
      auditEndOf: (...given) => through(() => merchants.auditEndOf(...given)),
      sealFor: (...given) => through(() => merchants.sealFor(...given)),
      forget: (...given) => through(() => merchants.forget(...given)),
      answerTo: (...given) => through(() => merchants.answerTo(...given)),
      commit: (...given) => through(() => merchants.commit(...given)),
    },
    vault: {
      openSlot: (...given) => through(() => vault.openSlot(...given)),
      sent: (...given) => through(() => vault.sent(...given)),
      kept: (...given) => through(() => vault.kept(...given)),
      keep: (...given) => through(() => vault.keep(...given)),
      discardSent: (...given) => through(() => vault.discardSent(...given)),
      discardKept: (...given) => through(() => vault.discardKept(...given)),
      link: (...given) => through(() => vault.link(...given)),
      keepFile: (...given) => through(() => vault.keepFile(...given)),
      file: (...given) => through(() => vault.file(...given)),
      fileLink: (...given) => through(() => vault.fileLink(...given)),
    },
  }
  return { world, calls: () => count, dead }
}
