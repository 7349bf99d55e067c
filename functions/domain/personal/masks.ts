import * as residentId from '#shared/numbers/person/resident-id'
import * as contactPhone from '#shared/numbers/phone/contact-phone'
import { isRejected } from '#shared/numbers/verdict'

/** A function that makes a text fit to be shown. */
export type Mask = (text: string) => string

const keepFirst =
  (count: number): Mask =>
  (text) => {
    const letters = Array.from(text)
    if (letters.length <= count) return hideWhole(text)
    return [...letters.slice(0, count), hideWhole(letters.slice(count).join(''))].join('')
  }

/** A text of stars, one for each letter. */
export const hideWhole: Mask = (text) => '*'.repeat(Array.from(text).length)

/** A person's name with its first letter: 王**. */
export const maskName = keepFirst(1)

/** An address as far as the city, its first six letters: 山西省汾阳市******. */
export const maskAddress = keepFirst(6)

/** A telephone number with its beginning and its last four digits: 138****8000, 0591****4321. Any other text is hidden whole. */
export const maskPhone: Mask = (text) => {
  const verdict = contactPhone.validate(text)
  return isRejected(verdict) ? hideWhole(text) : contactPhone.mask(verdict.value)
}

/** A resident identity number: 110***********002X. Any other text is hidden whole. */
export const maskIdNumber: Mask = (text) => residentId.mask(residentId.compact(text))
