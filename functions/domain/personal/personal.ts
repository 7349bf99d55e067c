import { emptyFields, type Licence, type MerchantFields } from '#shared/contract/merchant'
import { hideWhole, maskAddress, maskIdNumber, maskName, maskPhone } from './masks'
import {
  type Audience,
  type ByKind,
  each,
  forKind,
  forStaff,
  masked,
  nullable,
  open,
  parts,
  type Text,
  type TextPrivacy,
  text,
} from './privacy'

const always = <T>(value: T): ByKind<T> => [value, value]
const isSearched = { searched: always(true) }
const notSearched = { searched: always(false) }

/** Facts of a business that are public. */
const businessFact: Omit<TextPrivacy, 'searched'> = {
  staff: always('plain'),
  public: always('plain'),
  quoted: always('plain'),
}

/** Data of people, whatever the kind of seller. */
const ofPeople: Omit<TextPrivacy, 'mask'> = {
  staff: always('masked'),
  public: always('hidden'),
  quoted: always('masked'),
  ...notSearched,
}

/** Data of the seller: personal only where the seller is a natural person. */
const ofSeller: Omit<TextPrivacy, 'mask' | 'public' | 'searched'> = {
  staff: ['plain', 'masked'],
  quoted: ['plain', 'masked'],
}

type Channel = MerchantFields['channels'][number]

const licence = parts<Licence>({
  kind: open(),
  number: text(null, { ...businessFact, ...isSearched }),
  holderName: text(null, { ...ofSeller, mask: maskName, public: always('hidden'), ...notSearched }),
  validFrom: forStaff(null),
  validTo: open(),
  longTerm: open(),
  scope: open(),
  place: text(undefined, {
    ...ofSeller,
    mask: maskAddress,
    public: always('hidden'),
    quoted: ['plain', 'hidden'],
    ...notSearched,
  }),
  renewalAppliedOn: forStaff(null),
  cardType: forStaff(null),
  onlineStated: forStaff(null),
})

/**
 * The privacy of every field of a merchant and of its parts: who sees it, with which mask, and its uses. Personal data is
 * data that names or reaches a person (Personal Information Protection Law arts. 4, 28). Everything that shows, hides,
 * quotes or searches fields asks this table; a field that is not in it is shown to nobody.
 */
const fields = parts<MerchantFields>({
  seller: open(),
  goods: open(),
  making: open(),
  province: forStaff(emptyFields.province),
  fullName: text(null, { ...ofSeller, mask: maskName, public: ['plain', 'masked'], searched: [true, false] }),
  registrationNumber: text(null, { ...businessFact, public: ['plain', 'hidden'], ...isSearched }),
  legalRepresentative: text(null, { ...ofPeople, mask: maskName, staff: ['plain', 'masked'] }),
  contact: parts({
    name: text(null, { ...ofPeople, mask: maskName }),
    phone: text(null, { ...ofPeople, mask: maskPhone }),
  }),
  address: text(null, {
    ...ofSeller,
    mask: maskAddress,
    public: ['plain', 'hidden'],
    quoted: ['plain', 'hidden'],
    ...notSearched,
  }),
  channels: each(
    parts<Channel>({
      kind: open(),
      account: open(),
      place: forStaff(undefined),
      shopName: forStaff(undefined),
      shopLink: forStaff(undefined),
    }),
  ),
  brand: forStaff(emptyFields.brand, nullable(parts({ owner: open(), names: open() }))),
  directSales: forStaff(emptyFields.directSales),
  licences: each(licence),
  declarations: forStaff(emptyFields.declarations),
  idNumber: text(null, { ...ofPeople, mask: maskIdNumber }),
  yearlySales: forStaff(emptyFields.yearlySales),
  traits: forStaff(emptyFields.traits),
  labels: forStaff(emptyFields.labels),
  conduct: forStaff(emptyFields.conduct),
})

const businesses: readonly unknown[] = ['enterprise', 'individual', 'cooperative']

/** Whether fields are treated as those of a natural person: also while the kind of seller is unknown. */
const isOfPerson = ({ seller }: Pick<MerchantFields, 'seller'>): boolean => !businesses.includes(seller)

/** The fields of a merchant as this reader may see them: a text masked or `null`, a value that only staff may see empty. */
export const seenBy = (audience: Audience, merchant: MerchantFields): MerchantFields =>
  fields.seenBy(merchant, audience, isOfPerson(merchant))

/** The treatments of the texts at a JSON pointer, such as `/licences/0/holderName`; null where no field is. */
const privacyAt = (pointer: string): readonly TextPrivacy[] | null => fields.at(pointer.split('/').slice(1))

/** Whether staff may not read everything at this JSON pointer in plain. */
export const isMasked = (pointer: string, merchant: MerchantFields): boolean =>
  (privacyAt(pointer) ?? []).some(({ staff }) => forKind(staff, isOfPerson(merchant)) !== 'plain')

/** A text as staff may see it where it stands at this JSON pointer of the fields; hidden whole where no field is. */
export function seenAt(pointer: string, value: string, merchant: MerchantFields): string {
  const treatments = privacyAt(pointer)
  if (treatments === null) return hideWhole(value)
  const [privacy] = treatments
  const isPlain = privacy === undefined || forKind(privacy.staff, isOfPerson(merchant)) === 'plain'
  return isPlain ? value : masked({ text: value, privacy })
}

/** The texts by which staff find a merchant. */
export const searchedTexts = (merchant: MerchantFields): readonly string[] =>
  fields
    .textsOf(merchant)
    .filter(({ privacy }) => forKind(privacy.searched, isOfPerson(merchant)))
    .map(({ text: searched }) => searched)

/** The texts that a published text may not quote in plain, with what it may show of each. */
export const unquotable = (
  merchant: MerchantFields,
): readonly (Text & { readonly sight: 'masked' | 'hidden' })[] =>
  fields.textsOf(merchant).flatMap((one) => {
    const sight = forKind(one.privacy.quoted, isOfPerson(merchant))
    return sight === 'plain' ? [] : [{ ...one, sight }]
  })
