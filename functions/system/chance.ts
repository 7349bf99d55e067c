import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { Chance } from '../ports/chance'

const denominator = 2 ** 32

/** Ids from the machine's clock and random numbers. */
export const chance: Chance = { id: () => v7(), fraction: () => randomInt(denominator) / denominator }
