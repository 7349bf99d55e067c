import type { Moment } from '../domain/application/assess'
import type { World } from '../ports/world'

/** This moment by the business clock. */
export const moment = (world: World): Moment => ({ now: world.clock.now(), calendar: world.calendar })
