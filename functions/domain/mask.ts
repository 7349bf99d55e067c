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

/** The fields with personal values masked: contact, phone, ID number, and the name and address of a natural person. */
export function maskFields(fields: MerchantFields): MerchantFields {
  const natural = fields.seller === 'natural_person'
  return {
    ...fields,
    contact: { name: orNull(fields.contact.name, maskName), phone: orNull(fields.contact.phone, maskPhone) },
    idNumber: orNull(fields.idNumber, maskIdNumber),
    fullName: natural ? orNull(fields.fullName, maskName) : fields.fullName,
    address: natural ? orNull(fields.address, (text) => mask(text, 6, 0)) : fields.address,
  }
}
