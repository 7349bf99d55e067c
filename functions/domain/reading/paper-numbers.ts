import type { ReadValue } from '#shared/contract/document'
import * as foodOperationLicence from '#shared/numbers/food-operation-licence'
import * as foodProductionLicence from '#shared/numbers/food-production-licence'
import { asDigits, readings } from '#shared/numbers/look-alikes'
import * as prepackagedFiling from '#shared/numbers/prepackaged-filing'
import * as uscc from '#shared/numbers/uscc'
import type { Verdict } from '#shared/numbers/verdict'
import { type Cell, surety } from './cell'
import type { Glyph } from './line'

/** Below this certainty a letter may have been another. */
const certain = 0.97
/** A number with one check digit passes by chance one time in ten: no letter of it may be less certain than this. */
const leastSure = 0.6
const mended = 0.8

/** Runs of letters and digits in a cell that may be a number. */
function runs({ glyphs }: Cell): readonly (readonly Glyph[])[] {
  const found: Glyph[][] = [[]]
  for (const glyph of glyphs) {
    if (/^[0-9A-Za-z]$/.test(glyph.text)) found.at(-1)?.push({ ...glyph, text: glyph.text.toUpperCase() })
    else found.push([])
  }
  return found.filter((run) => run.length > 0)
}

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('')

/** Letters that no credit code holds: one of them was certainly misread. */
const never = /[IOSVZ]/

/**
 * The possible readings with one misread letter put right: the look-alikes of an impossible letter, or else of the letters
 * the reader is uncertain of, and the next likeliest letters of these. Certain letters are kept: of all texts that differ in
 * some letter, about one in a hundred would pass the check by chance.
 */
function alternatives(glyphs: readonly Glyph[]): readonly string[] {
  const text = textOf(glyphs)
  if (never.test(text)) return readings(text)
  const unsure = glyphs.flatMap(({ sure, other }, at) => (sure < certain ? [{ at, other }] : []))
  return unsure.flatMap(({ at, other }) => [
    ...readings(text).filter((one) => one.charAt(at) !== text.charAt(at)),
    text.slice(0, at) + other + text.slice(at + 1),
  ])
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const only = ([one, ...others]: readonly string[]): string | null =>
  one === undefined || others.length > 0 ? null : one

// On some papers the number of an identity card stands in the same place: it is no credit code, and is never repeated.
const isCode = (code: string): boolean => /^[9N]/.test(code) && uscc.validate(code).findings.length === 0

/**
 * The unified social credit code of a paper: from its QR code, or one run of 18 letters. Both check characters must hold. A
 * single misread letter is corrected only when exactly one reading passes both checks; a paper with two different codes
 * gives none.
 */
export function creditCode(cells: readonly Cell[], codes: readonly string[]): ReadValue | null {
  const scanned = codes.flatMap((text) => text.toUpperCase().match(/[0-9A-Z]{18,}/g) ?? []).filter(isCode)
  const eighteen = cells.flatMap(runs).filter((run) => run.length === 18)
  const read = eighteen.filter((run) => isCode(textOf(run)))
  const sound = distinct([...scanned, ...read.map(textOf)])
  if (sound.length > 0) {
    const value = only(sound)
    const sure = scanned.length > 0 ? 1 : Math.max(...read.map(surety))
    return value === null ? null : { value, confidence: sure }
  }
  const repaired = distinct(eighteen.flatMap(alternatives).filter(isCode))
  const value = only(repaired)
  return value === null ? null : { value, confidence: mended }
}

const licences: Readonly<Record<string, (text: string) => Verdict>> = {
  JY: foodOperationLicence.validate,
  SC: foodProductionLicence.validate,
  YB: prepackagedFiling.validate,
}

const isSound = (prefix: string, text: string): boolean =>
  /^[A-Z]{2}\d{14}$/.test(text) && licences[prefix]?.(text).findings.length === 0

/**
 * The number that begins with `JY`, `SC` or `YB`. Its check digit must hold: the few real numbers that fail it are not
 * offered and are left to people.
 */
export function licenceNumber(cells: readonly Cell[], prefix: 'JY' | 'SC' | 'YB'): ReadValue | null {
  const written = cells
    .flatMap(runs)
    .filter((run) => run.length === 16 && textOf(run).startsWith(prefix) && surety(run) >= leastSure)
  const read = written.filter((run) => isSound(prefix, textOf(run)))
  const sound = distinct(read.map(textOf))
  if (sound.length > 0) {
    const value = only(sound)
    return value === null ? null : { value, confidence: Math.max(...read.map(surety)) }
  }
  const repaired = written.map((run) => prefix + asDigits(textOf(run).slice(2)))
  const value = only(distinct(repaired.filter((text) => isSound(prefix, text))))
  return value === null ? null : { value, confidence: mended }
}

/** The number of a provincial card: it has no national form and no check, so it is never offered as certain. */
export function cardNumber(value: readonly Cell[]): ReadValue | null {
  const [cell] = value
  if (cell === undefined || !/\d{4}/.test(cell.text) || cell.text.length > 40) return null
  const sure = surety(cell.glyphs)
  return sure < 0.9 ? null : { value: cell.text, confidence: Math.min(mended, sure) }
}
