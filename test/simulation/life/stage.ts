import type { Moment } from '#functions/domain/application/assess'
import type { Change } from '#functions/domain/merchant/change'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { World } from '#functions/ports/world'
import { calendar as announced } from '#functions/system/calendar'
import type { Calendar } from '#shared/rules/evaluation'
import { openScene, type Scene } from '../reminders/scene'

const days = new Map<string, boolean | undefined>()

/** Working days, looked up once for all runs. */
const known: Calendar = (day) => {
  if (!days.has(day)) days.set(day, announced(day))
  return days.get(day)
}

/** A mistake put in on purpose: the world as handlers with that mistake would see it, and the rule whose check finds it. */
export type Bug = {
  readonly finds: string
  readonly plant: (world: World, stage: Stage) => World
}

/** What is written is heard here, with the merchant as she truly stood before. */
type Hear = (was: Merchant | null, change: Change) => void

/** A scene for the life of merchants: `acting` is the world of the handlers, with the mistake in it if there is one. */
export type Stage = Scene & {
  readonly acting: World
  readonly moment: () => Moment
  readonly follow: (hear: Hear) => void
}

/** A stage with nobody on it. */
export function openStage(seed: number, begins: string, bug?: Bug): Stage {
  const scene = openScene(seed, begins)
  const standing = new Map<string, Merchant>()
  const listeners: Hear[] = []
  const { merchants } = scene.world
  const world: World = {
    ...scene.world,
    calendar: known,
    merchants: {
      ...merchants,
      async commit(change, answer) {
        const outcome = await merchants.commit(change, answer)
        if (outcome !== 'committed') return outcome
        const was = standing.get(change.after.id) ?? null
        standing.set(change.after.id, change.after)
        for (const hear of listeners) hear(was, change)
        return outcome
      },
    },
  }
  const stage: Stage = {
    ...scene,
    world,
    acting: world,
    latest: (id) => standing.get(id),
    moment: () => ({ now: scene.clock.now(), calendar: known }),
    follow: (hear) => void listeners.push(hear),
  }
  return bug === undefined ? stage : { ...stage, acting: bug.plant(world, stage) }
}
