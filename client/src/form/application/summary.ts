import { type MerchantFields, privacyNoticeInForce } from '#shared/contract/merchant'
import { licenceKinds, type RequirementCode } from '#shared/contract/requirement-codes'

/** How answers to choose from are called on the screen. */
export type Naming = {
  readonly choice: (
    question: 'seller' | 'goods' | 'making' | 'channel' | 'traits' | 'yearlySales' | 'cardType',
    value: string,
  ) => string
  readonly province: (code: string) => string
  readonly yes: string
  readonly longTerm: string
}

const listed = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')

/** What she gave for a requirement, in one line; empty when there is nothing yet. */
export const summaryOf = (code: RequirementCode, fields: MerchantFields, naming: Naming): string => {
  const { seller, goods, making, province, contact, channels, declarations } = fields
  switch (code) {
    case 'goods.list':
      return listed([
        seller && naming.choice('seller', seller),
        ...goods.map((one) => naming.choice('goods', one)),
        making && naming.choice('making', making),
        province && naming.province(province),
      ])
    case 'subject.full_name':
      return fields.fullName ?? ''
    case 'subject.registration_number':
      return fields.registrationNumber ?? ''
    case 'subject.legal_representative':
      return fields.legalRepresentative ?? ''
    case 'subject.id_document':
      return fields.idNumber ?? ''
    case 'contact.phone':
      return listed([contact.name, contact.phone])
    case 'contact.address':
      return fields.address ?? ''
    case 'channel.account':
      return listed(
        channels.map(({ kind, account }) => account && `${naming.choice('channel', kind)} ${account}`),
      )
    case 'goods.label':
      return listed(fields.labels.map(({ product }) => product))
    case 'consent.privacy':
      return declarations.privacyNotice === privacyNoticeInForce ? naming.yes : ''
    case 'consent.sensitive_data':
      return declarations.sensitiveData ? naming.yes : ''
    case 'declare.no_multilevel':
      return declarations.noMultilevel ? naming.yes : ''
    case 'declare.truth':
      return declarations.truth ? naming.yes : ''
    default: {
      const kind = licenceKinds.find((one) => one === code)
      const licence = fields.licences.find((one) => one.kind === kind)
      return licence
        ? listed([licence.number, licence.place, licence.longTerm ? naming.longTerm : licence.validTo])
        : ''
    }
  }
}
