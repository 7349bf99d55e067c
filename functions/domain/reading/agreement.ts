import type { ReadField } from '#shared/contract/document'
import { compactForm } from '#shared/numbers/compact-form'
import { comparableName, compareNames } from '#shared/rules/full-name'

/** How what was typed and what was read compare: `close` is one letter, or a short form of a name, apart. */
export type Agreement = 'same' | 'close' | 'different'

const names: readonly ReadField[] = ['fullName', 'holderName', 'legalRepresentative', 'address']

function compareWords(typed: string, read: string): Agreement {
  const compared = compareNames(typed, read)
  if (compared !== 'different') return compared === 'same' ? 'same' : 'close'
  const [one, other] = [Array.from(comparableName(typed)), Array.from(comparableName(read))]
  const apart = one.filter((letter, at) => letter !== other[at]).length
  return one.length === other.length && one.length > 3 && apart === 1 ? 'close' : 'different'
}

/** Compares a value that was typed with what the paper says. */
export function agreement(field: ReadField, typed: string, read: string): Agreement {
  if (names.includes(field)) return compareWords(typed, read)
  return compactForm(typed) === compactForm(read) ? 'same' : 'different'
}
