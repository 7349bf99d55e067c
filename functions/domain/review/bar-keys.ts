import type { BarWarning } from '#shared/contract/staff'
import { contentOf } from '../application/content'
import type { Merchant } from '../merchant/merchant'
import type { Transition } from '../merchant/transition'
import { searchText } from '../staff/search-terms'

/**
 * The keys of a change on the bar list, as keyed hashes: those that a submission must not find there, and those that a
 * barring writes.
 */
export type Bars = { readonly forbidden: readonly string[]; readonly listed: readonly string[] }

type Keyed = (text: string) => string

const given = (kind: string, value: string | null): readonly string[] =>
  value === null || searchText(value) === '' ? [] : [`${kind}\n${searchText(value)}`]

/** The keys by which a barred entity is refused: its numbers, its licences, the ID number, and the person at WeChat. */
export function refusingKeys(merchant: Merchant, keyed: Keyed): readonly string[] {
  const { fields } = contentOf(merchant)
  const texts = [
    ...given('registration_number', fields.registrationNumber),
    ...fields.licences.flatMap(({ number }) => given('licence_number', number)),
    ...given('id_number', fields.idNumber),
    ...given('person', merchant.owner),
  ]
  return [...new Set(texts)].map(keyed)
}

/** The keys that only warn staff that an entity may be a barred one: names repeat, telephone numbers are recycled. */
export function warningKeys(
  merchant: Merchant,
  keyed: Keyed,
): readonly { readonly warning: BarWarning; readonly key: string }[] {
  const { legalRepresentative, contact } = contentOf(merchant).fields
  return [
    ...given('legal_representative', legalRepresentative).map((text) => ({
      warning: 'legal_representative' as const,
      key: keyed(text),
    })),
    ...given('phone', contact.phone).map((text) => ({ warning: 'phone' as const, key: keyed(text) })),
  ]
}

/** The keys that a change looks up on the bar list or writes to it. */
export function barsOf({ before, after, entries }: Transition, keyed: Keyed): Bars {
  const isBarring = after.status === 'barred' && before?.status !== 'barred'
  const isSubmission = entries.some(({ action }) => action === 'submit')
  return {
    forbidden: isSubmission ? refusingKeys(after, keyed) : [],
    listed: isBarring
      ? [...refusingKeys(after, keyed), ...warningKeys(after, keyed).map(({ key }) => key)]
      : [],
  }
}
