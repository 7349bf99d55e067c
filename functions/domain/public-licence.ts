import type { MerchantStatus } from '#shared/contract/merchant'
import type { PublicLicence, Standing } from '#shared/contract/public-licence'
import type { RequirementStatus } from '#shared/contract/requirement'
import { type LicenceKind, licenceKinds } from '#shared/contract/requirement-codes'
import { exemptionSentence } from '#shared/words/exemption-words'
import type { Language } from '#shared/words/language'
import { assess, type Moment, statusAt } from './assess'
import { maskName } from './mask'
import type { Merchant } from './merchant'
import { type Refusal, refuse } from './refusal'

const isLicence = (code: string | null): code is LicenceKind => licenceKinds.some((kind) => kind === code)

const standingOf: Readonly<Partial<Record<MerchantStatus, Standing>>> = {
  active: 'licensed',
  restricted: 'restricted',
  closed: 'closed',
}

// An expired licence is shown with its end, for the shop is then restricted.
const shown: readonly RequirementStatus[] = ['accepted', 'exempt', 'expired']

/** Who stands behind a shop, from approved values; before the first approval there is nothing to show. */
export function publicLicence(
  merchant: Merchant,
  moment: Moment,
  language: Language,
): PublicLicence | Refusal {
  const standing = standingOf[statusAt(merchant, moment)]
  const wasApproved = 'approvedAt' in merchant && merchant.approvedAt !== null
  if (!wasApproved || standing === undefined) return refuse('not_found')
  const { fields } = merchant
  const natural = fields.seller === 'natural_person'
  const fullName = fields.fullName ?? ''
  const accepted = assess(merchant, moment).flatMap(({ status, satisfiedBy }) =>
    shown.includes(status) && isLicence(satisfiedBy) ? [satisfiedBy] : [],
  )
  return {
    id: merchant.id,
    standing,
    fullName: natural ? maskName(fullName) : fullName,
    registrationNumber: natural ? null : fields.registrationNumber,
    licences: fields.licences
      .filter(({ kind }) => accepted.includes(kind) && kind !== 'exempt.farm_produce')
      .map(({ kind, number, scope, validTo, longTerm }) => ({ kind, number, scope, validTo, longTerm })),
    address: natural ? null : fields.address,
    exemption: exemptionSentence(fields.seller, fields.goods, language, fields.making),
    channels: fields.channels.map(({ kind, account }) => ({ kind, account })),
    asOf: moment.now,
  }
}
