/** Chance from a seed: the same seed, the same throws. Tommy Ettinger's mulberry32, 32 bits of state. */
export type Dice = {
  /** From 0 until before 1. */
  readonly next: () => number
  readonly chance: (probability: number) => boolean
  /** A whole number from 0 until before `sides`. */
  readonly below: (sides: number) => number
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
}

export function mulberry32(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (sides: number): number => Math.floor(next() * sides)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)] ?? from[0],
  }
}
