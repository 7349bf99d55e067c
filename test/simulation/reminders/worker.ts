import type { SQSEvent } from 'aws-lambda'
import type { World } from '#functions/ports/world'
import { serveQueue } from '#functions/queue/serve-queue'
import type { Scene } from './scene'

type Held = { readonly thawAt: string; readonly resume: () => void; readonly ends: Promise<unknown> }

/** What may befall one worker: ended or held up at one of its calls to the outside, or crossed by what `meanwhile` does. */
export type Fate = {
  readonly killAt: number
  readonly freezeAt: number
  readonly freezeMinutes: number
  readonly meanwhile: (merchantId: string) => Promise<void>
}

// A promise of the end, and what makes it come.
function lost(): readonly [Promise<'lost'>, () => void] {
  let settle: (how: 'lost') => void = () => undefined
  const promise = new Promise<'lost'>((resolve) => {
    settle = resolve
  })
  return [promise, () => settle('lost')]
}

/** Runs workers, and keeps those that are held up until their time. */
export function openWorkers(scene: Scene) {
  const { clock, count, say } = scene
  let frozen: Held[] = []

  function atGates(inner: World, fate: Fate, gate: () => Promise<void>): World {
    const { reminders, merchants, messenger, sms } = inner
    const gated =
      <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        await gate()
        const answer = await call(...given)
        await gate()
        return answer
      }
    return {
      ...inner,
      merchants: { ...merchants, load: gated(merchants.load), commit: gated(merchants.commit) },
      reminders: {
        ...reminders,
        due: gated(reminders.due),
        state: gated(reminders.state),
        record: gated(reminders.record),
        reschedule: gated(reminders.reschedule),
        emptyConsents: gated(reminders.emptyConsents),
        takeConsent: gated(reminders.takeConsent),
        claim: gated(async (claim) => {
          await fate.meanwhile(claim.merchant.id)
          return reminders.claim(claim)
        }),
      },
      messenger: { send: gated(messenger.send) },
      sms: sms && { send: gated(sms.send) },
    }
  }

  /** Runs one worker over an event. `lost` = it was ended before it answered; the queue delivers again. */
  async function run(world: World, event: SQSEvent, fate: Fate): Promise<'answered' | 'failed' | 'lost'> {
    let calls = 0
    const [stopped, stop] = lost()
    const [dead, die] = lost()
    let working: Promise<'answered' | 'failed'> = Promise.resolve('answered')
    const gate = async (): Promise<void> => {
      calls += 1
      if (calls === fate.killAt) {
        count('fault killed')
        say('killed')
        stop()
        die()
        await new Promise<never>(() => undefined)
      }
      if (calls !== fate.freezeAt) return
      count('fault frozen')
      say('frozen')
      const thawAt = clock.after(fate.freezeMinutes * 60)
      await new Promise<void>((resume) => {
        frozen.push({ thawAt, resume, ends: Promise.race([working, dead]) })
        stop()
      })
    }
    const serve = serveQueue(
      () => atGates(world, fate, gate),
      (done) => {
        for (const name of Object.keys(done)) count(`outcome ${name}`)
      },
    )
    working = (async () => {
      await null
      const { batchItemFailures } = await serve(event)
      return batchItemFailures.length > 0 ? 'failed' : 'answered'
    })()
    return Promise.race([working, stopped])
  }

  /** Lets those go on whose time has come. */
  async function thaw(): Promise<void> {
    const ready = frozen.filter(({ thawAt }) => thawAt <= clock.now())
    frozen = frozen.filter((held) => !ready.includes(held))
    for (const { resume, ends } of ready) {
      count('fault thawed')
      say('thawed')
      resume()
      await ends
    }
  }

  return { run, thaw, isAnyFrozen: () => frozen.length > 0 }
}
