import { v7 } from 'uuid'
import type { Chance } from '../ports/chance'

/** Ids from the machine's clock and random numbers. */
export const chance: Chance = { id: () => v7() }
