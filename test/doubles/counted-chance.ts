import type { Chance } from '#functions/ports/chance'

/** Ids that look like UUIDv7 and count up, so that their order is the order of their making; every fraction is 0. */
export function countedChance(): Chance {
  let count = 0
  return {
    id: () => {
      count += 1
      return `019ab000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
    },
    fraction: () => 0,
  }
}
