import type { StoppedClock } from '#test/doubles/stopped-clock'

/** Something that is run at an instant. */
export type Event = { readonly at: string; readonly run: () => Promise<void> }

const byInstant = (one: Event, next: Event): number => (one.at < next.at ? -1 : one.at > next.at ? 1 : 0)

/** Runs events in their order, and `first` before each of them. */
export function openAgenda(clock: StoppedClock, first: () => Promise<void>) {
  let later: Event[] = []

  /** Runs the events up to an instant, and sets the clock to it. */
  async function runUntil(events: readonly Event[], until: string): Promise<void> {
    const order = [...events]
    for (;;) {
      order.push(...later.filter(({ at }) => at < until))
      later = later.filter(({ at }) => at >= until)
      order.sort(byInstant)
      const event = order.shift()
      if (event === undefined) break
      if (event.at > clock.now()) clock.set(event.at)
      await first()
      await event.run()
    }
    clock.set(until)
  }

  return { runUntil, later: (event: Event): void => void later.push(event) }
}
