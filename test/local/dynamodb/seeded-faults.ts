import type { Fault, Faults } from '#local/dynamodb/faults'
import { mulberry32 } from '#test/simulation/mulberry32'

/** Faults that befall requests at random, each at its rate, and the same from the same seed. */
export function seededFaults(seed: number, rates: readonly (readonly [Fault, number])[]): Faults {
  const dice = mulberry32(seed)
  return { next: () => rates.find(([, rate]) => dice.chance(rate))?.[0] ?? null }
}
