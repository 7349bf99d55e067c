import { type MerchantFields, privacyNoticeInForce } from '#shared/contract/merchant'
import { type AnsweredRequirement, isAnswered } from '#shared/contract/place'
import type { RequirementCode } from '#shared/contract/requirement-codes'

/** The screen names of the answers to choose from. */
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

type Summary = (fields: MerchantFields, naming: Naming) => string

const answers: Readonly<Record<AnsweredRequirement, Summary>> = {
  'goods.list': ({ seller, goods, making, province }, naming) =>
    listed([
      seller && naming.choice('seller', seller),
      ...goods.map((one) => naming.choice('goods', one)),
      making && naming.choice('making', making),
      province && naming.province(province),
    ]),
  'subject.full_name': ({ fullName }) => fullName ?? '',
  'subject.registration_number': ({ registrationNumber }) => registrationNumber ?? '',
  'subject.legal_representative': ({ legalRepresentative }) => legalRepresentative ?? '',
  'subject.id_document': ({ idNumber }) => idNumber ?? '',
  'contact.phone': ({ contact }) => listed([contact.name, contact.phone]),
  'contact.address': ({ address }) => address ?? '',
  'channel.account': ({ channels }, naming) =>
    listed(
      channels.flatMap(({ kind, account, shopName, shopLink }) =>
        account === '' ? [] : [`${naming.choice('channel', kind)} ${account}`, shopName, shopLink],
      ),
    ),
  'goods.label': ({ labels }) => listed(labels.map(({ product }) => product)),
  'consent.privacy': ({ declarations }, { yes }) =>
    declarations.privacyNotice === privacyNoticeInForce ? yes : '',
  'consent.sensitive_data': ({ declarations }, { yes }) => (declarations.sensitiveData ? yes : ''),
  'declare.no_multilevel': ({ declarations }, { yes }) => (declarations.noMultilevel ? yes : ''),
  'declare.truth': ({ declarations }, { yes }) => (declarations.truth ? yes : ''),
  'recheck.half_year': () => '',
}

/** The answer to a requirement in one line; empty when there is none yet. */
export const summaryOf = (code: RequirementCode, fields: MerchantFields, naming: Naming): string => {
  if (isAnswered(code)) return answers[code](fields, naming)
  const licence = fields.licences.find(({ kind }) => kind === code)
  return licence
    ? listed([licence.number, licence.place, licence.longTerm ? naming.longTerm : licence.validTo])
    : ''
}
