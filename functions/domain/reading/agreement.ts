import type { ReadField } from '#shared/contract/document'
import { compactForm } from '#shared/numbers/compact-form'
import { comparableName, compareNames } from '#shared/rules/full-name'

/** The comparison of a typed and a read value: `close` means one letter, or the short form of a name, apart. */
export type Agreement = 'same' | 'close' | 'different'

const names: readonly ReadField[] = ['fullName', 'holderName', 'legalRepresentative', 'address']

function compareWords(typed: string, read: string): Agreement {
  const compared = compareNames(typed, read)
  if (compared !== 'different') return compared === 'same' ? 'same' : 'close'
  const [one, other] = [Array.from(comparableName(typed)), Array.from(comparableName(read))]
  const apart = one.filter((letter, at) => letter !== other[at]).length
  return one.length === other.length && one.length > 3 && apart === 1 ? 'close' : 'different'
}

/** The agreement of a typed value with the one read on the paper. */
export function agreement(field: ReadField, typed: string, read: string): Agreement {
  if (names.includes(field)) return compareWords(typed, read)
  return compactForm(typed) === compactForm(read) ? 'same' : 'different'
}
