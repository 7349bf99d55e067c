import type { ReadValue } from '#shared/contract/document'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { type Cell, cellsOf, surety } from './cell'
import type { Labelled } from './labels'
import { type Value, valuesOf } from './layout'
import type { Seen } from './line'
import { daysIn, isLongTerm } from './paper-days'
import { paperKind } from './paper-kind'
import { cardNumber, creditCode, licenceNumber } from './paper-numbers'
import type { Found, ReadFields } from './reading'

/** Words have no check digit: with a letter below this certainty nothing is offered. */
const leastSure = 0.8
const clearLetters = 30
const clear = 0.8

const prefixes = {
  'licence.food_operation': 'JY',
  'licence.food_production': 'SC',
  'filing.prepackaged': 'YB',
} as const

const isNumbered = (kind: DocumentKind): kind is keyof typeof prefixes => kind in prefixes

type Words = (labelled: Labelled, lines?: number) => ReadValue | null

const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('')

// Of two values behind equal labels the first on the paper counts.
const wordsIn =
  (values: readonly Value[]): Words =>
  (labelled, lines = 1) => {
    const cells = values.find((value) => value.labelled === labelled)?.cells.slice(0, lines) ?? []
    const value = textOf(cells).replace(/^[)）:：·.,、]+/, '')
    const sure = surety(cells.flatMap(({ glyphs }) => glyphs))
    return value.length < 2 || sure < leastSure ? null : { value, confidence: sure }
  }

const cellsBehind = (values: readonly Value[], labelled: Labelled): readonly Cell[] =>
  values.find((value) => value.labelled === labelled)?.cells.slice(0, 2) ?? []

const given = (fields: Readonly<Record<string, ReadValue | null>>): ReadFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

function term(values: readonly Value[]): Readonly<Record<string, ReadValue | null>> {
  const cells = cellsBehind(values, 'term')
  if (isLongTerm(cells))
    return { longTerm: { value: 'true', confidence: surety(cells.flatMap(({ glyphs }) => glyphs)) } }
  const days = daysIn(cells)
  const end = days.at(-1)
  return { validTo: end === undefined ? null : { value: end.day, confidence: end.sure } }
}

function issued(values: readonly Value[]): ReadValue | null {
  const [first] = daysIn(cellsBehind(values, 'issued'))
  return first === undefined ? null : { value: first.day, confidence: first.sure }
}

function fieldsOf(kind: DocumentKind, cells: readonly Cell[], codes: readonly string[]): ReadFields {
  const values = valuesOf(cells)
  const words = wordsIn(values)
  const shared = {
    registrationNumber: creditCode(cells, codes),
    legalRepresentative: words('person'),
    address: words('address', 3) ?? words('seat', 3),
    scope: words('scope', 12),
    authority: words('authority', 2),
    ...term(values),
  }
  if (kind === 'licence.business') return given({ fullName: words('holder', 2), ...shared })
  return given({
    holderName: words('holder', 2),
    number: isNumbered(kind)
      ? licenceNumber(cells, prefixes[kind])
      : cardNumber(cellsBehind(values, 'number').slice(0, 1)),
    validFrom: issued(values),
    ...shared,
  })
}

/**
 * The reading of a photographed paper, which was to be of the kind `asked`. A paper that cannot be read gives no values:
 * `blurred` where there are letters the reader is uncertain of, `unreadable` where there are hardly any.
 */
export function readPaper({ lines, codes }: Seen, asked: DocumentKind): Found {
  const cells = cellsOf(lines)
  const kind = paperKind(cells)
  const fields = fieldsOf(kind ?? asked, cells, codes)
  if (kind !== null || Object.keys(fields).length > 0) return { outcome: 'read', kind, fields }
  const letters = cells.flatMap(({ glyphs }) => glyphs)
  if (letters.filter(({ sure }) => sure >= clear).length >= clearLetters)
    return { outcome: 'read', kind: null, fields: {} }
  return { outcome: letters.length >= clearLetters / 3 ? 'blurred' : 'unreadable' }
}
