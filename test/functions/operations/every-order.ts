import type { World } from '#functions/ports/world'

/** A call that waits for its turn, and whether it only reads. */
type Turn = { readonly take: () => void; readonly reads: boolean }
type Runner = { turn: Turn | null; done: boolean; changed: () => void }

/** A world in which every call to store and vault waits until it is its turn. */
function waitingWorld({ merchants, vault, ...inner }: World, runner: Runner): World {
  const turn =
    (reads: boolean) =>
    <Given extends readonly unknown[], T>(call: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      await new Promise<void>((take) => {
        runner.turn = { take, reads }
        runner.changed()
      })
      return call(...given)
    }
  const [reading, writing] = [turn(true), turn(false)]
  return {
    ...inner,
    merchants: {
      ...merchants,
      load: reading((id) => merchants.load(id)),
      answerTo: reading((actor, key) => merchants.answerTo(actor, key)),
      commit: writing((change, answer) => merchants.commit(change, answer)),
    },
    vault: {
      ...vault,
      sent: reading((name) => vault.sent(name)),
      keep: writing((name, type, bytes) => vault.keep(name, type, bytes)),
      discardSent: writing((name) => vault.discardSent(name)),
      discardKept: writing((name) => vault.discardKept(name)),
    },
  }
}

type Start<T> = (world: World) => Promise<T>

/**
 * Lets two processes run call by call; `choose` says whose turn it is where both wait. Two reads that follow each other
 * may as well follow in the other order: a read that was passed over for a read sleeps until something is written.
 */
async function interleave<T>(
  world: World,
  starts: readonly [Start<T>, Start<T>],
  choose: () => number,
): Promise<readonly T[]> {
  const runners = starts.map((): Runner => ({ turn: null, done: false, changed: () => undefined }))
  const running = starts.map(async (start, index) => {
    const runner = runners[index]
    if (runner === undefined) throw new Error('Each start has its runner')
    const outcome = await start(waitingWorld(world, runner))
    runner.done = true
    runner.changed()
    return outcome
  })
  const settled = (runner: Runner): Promise<void> =>
    new Promise((resolve) => {
      runner.changed = resolve
      if (runner.done || runner.turn !== null) resolve()
    })
  let asleep: Runner | undefined
  for (;;) {
    await Promise.all(runners.map(settled))
    const waiting = runners.filter(({ turn }) => turn !== null)
    const awake = waiting.filter((runner) => runner !== asleep)
    const next = awake.length === 2 ? awake[choose()] : (awake[0] ?? waiting[0])
    if (next === undefined) return Promise.all(running)
    const passed = awake.length === 2 && next === awake[1] ? awake[0] : asleep
    asleep = next.turn?.reads && passed?.turn?.reads ? passed : undefined
    const { turn } = next
    next.turn = null
    turn?.take()
  }
}

/**
 * Tries every order in which the calls of two processes can follow each other, but for those that differ only in which of
 * two reads came first, each time on a world made anew. `begin` makes the world and the two processes; `check` looks at what came of them.
 */
export async function everyOrder<T, W extends World>(
  begin: () => Promise<{ readonly world: W; readonly starts: readonly [Start<T>, Start<T>] }>,
  check: (world: W, outcomes: readonly T[]) => Promise<void>,
): Promise<number> {
  let choices: number[] = []
  for (let count = 1; ; count += 1) {
    const { world, starts } = await begin()
    let step = 0
    const choose = (): number => {
      choices[step] ??= 0
      step += 1
      return choices[step - 1] ?? 0
    }
    const outcomes = await interleave(world, starts, choose)
    await check(world, outcomes)
    // The next order: the last choice that was the first process becomes the second.
    const last = choices.slice(0, step).lastIndexOf(0)
    if (last < 0) return count
    choices = [...choices.slice(0, last), 1]
  }
}
