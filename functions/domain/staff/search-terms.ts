import { comparableName } from '#shared/rules/full-name'
import type { Merchant } from '../merchant/merchant'
import { searchedTexts } from '../personal/personal'

// Some characters become many when they are normalised (㍿ becomes 株式会社): a term stays as short as a name may be.
const mostLetters = 100
const number = /^[0-9A-Z]{8,}$/

/**
 * A text in the form in which it is searched: width, case, brackets and spaces do not matter, as when names are compared.
 */
export const searchText = (text: string): string =>
  Array.from(comparableName(text)).slice(0, mostLetters).join('')

/** Whether a text is a whole registration or licence number, to be found exactly. */
export const isNumber = (text: string): boolean => number.test(text)

/**
 * The terms by which staff find a merchant once it has been handed in: its name and its numbers. A natural person is found
 * by numbers alone: no key holds the name of a person.
 */
export function searchTerms(merchant: Merchant): readonly string[] {
  if (!('submittedAt' in merchant) || merchant.submittedAt === null) return []
  const terms = searchedTexts(merchant.fields)
    .map(searchText)
    .filter((term) => term.length >= 2)
  return [...new Set(terms)]
}

/** The first of a merchant's terms that matches this text, so that two that begin alike do not list it twice; or null. */
export function termFor(merchant: Merchant, text: string): string | null {
  const wanted = searchText(text)
  const matches = searchTerms(merchant).filter((term) =>
    isNumber(wanted) ? term === wanted : !isNumber(term) && term.startsWith(wanted),
  )
  return [...matches].sort()[0] ?? null
}
