import type { MerchantFields } from '#shared/contract/merchant'

const stars = (count: number): string => '*'.repeat(Math.max(0, count))

/** Keeps the first and last characters and hides the rest. */
const mask = (text: string, first: number, last: number): string => {
  const letters = Array.from(text)
  if (letters.length <= first + last) return stars(letters.length)
  return [
    ...letters.slice(0, first),
    stars(letters.length - first - last),
    ...letters.slice(letters.length - last),
  ].join('')
}

/** A person's name as the public and the staff see it: 王**. */
export const maskName = (name: string): string => mask(name, 1, 0)

/** A mobile number: 138****8000. */
export const maskPhone = (phone: string): string => mask(phone, 3, 4)

/** A resident ID number: 110***********002X. */
export const maskIdNumber = (number: string): string => mask(number, 3, 4)

const orNull = (text: string | null, hide: (text: string) => string): string | null =>
  text === null ? null : hide(text)

/** The fields with personal values masked: contact, phone, ID number; of a natural person also name and address. */
export function maskFields(fields: MerchantFields): MerchantFields {
  const hidden: MerchantFields = {
    ...fields,
    contact: { name: orNull(fields.contact.name, maskName), phone: orNull(fields.contact.phone, maskPhone) },
    idNumber: orNull(fields.idNumber, maskIdNumber),
  }
  if (fields.seller !== 'natural_person') return hidden
  return {
    ...hidden,
    fullName: orNull(fields.fullName, maskName),
    legalRepresentative: orNull(fields.legalRepresentative, maskName),
    address: orNull(fields.address, (text) => mask(text, 6, 0)),
    licences: fields.licences.map((licence) => ({
      ...licence,
      holderName: orNull(licence.holderName, maskName),
    })),
  }
}

const always = /^\/(contact|idNumber)/
const ofPerson = /^\/(fullName|legalRepresentative|address)|\/holderName$/

/** Whether a fault at this path would quote a value that is masked. */
export const isMasked = (path: string, { seller }: MerchantFields): boolean =>
  always.test(path) || (seller === 'natural_person' && ofPerson.test(path))
