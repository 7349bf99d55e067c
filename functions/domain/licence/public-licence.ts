import type { PublicLicence, Standing } from '#shared/contract/public-licence'
import type { RequirementStatus } from '#shared/contract/requirement'
import { type LicenceKind, licenceKinds } from '#shared/contract/requirement-codes'
import type { MerchantStatus } from '#shared/contract/statuses'
import { dayEndedBy, shanghaiDay } from '#shared/rules/day'
import { deadline } from '#shared/rules/deadline'
import { exemptionSentence } from '#shared/words/exemption-words'
import type { Language } from '#shared/words/language'
import { assessApproved, type Moment, statusAt } from '../application/assess'
import type { Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import { asOf } from '../merchant/settle'
import { hideNumbers, hidePersonal } from '../personal/hide-personal'
import { seenBy } from '../personal/personal'

const isLicence = (code: string | null): code is LicenceKind => licenceKinds.some((kind) => kind === code)

const standingOf: Readonly<Partial<Record<MerchantStatus, Standing>>> = {
  active: 'licensed',
  restricted: 'restricted',
  suspended: 'suspended',
  closing: 'closing',
  closed: 'closed',
  barred: 'barred',
}

// An expired licence is shown with its end, for the shop is then restricted.
const shown: readonly RequirementStatus[] = ['accepted', 'exempt', 'expired']

type Approved = Pick<PublicLicence, 'licences' | 'address' | 'exemption' | 'channels'>

const neverApproved: Approved = { licences: [], address: null, exemption: null, channels: [] }

function approvedValues(merchant: Merchant, moment: Moment, language: Language): Approved {
  const fields = seenBy('public', merchant.fields)
  const today = shanghaiDay(moment.now)
  const accepted = assessApproved(merchant, moment).flatMap(({ status, satisfiedBy }) =>
    shown.includes(status) && isLicence(satisfiedBy) ? [satisfiedBy] : [],
  )
  return {
    licences: fields.licences
      .filter(({ kind }) => accepted.includes(kind) && kind !== 'exempt.farm_produce')
      .map(({ kind, number, scope, validTo, longTerm }) => ({
        kind,
        // Some cards of small vendors carry the ID number of their holder.
        number: number && hideNumbers(number, today),
        scope,
        validTo,
        longTerm,
      })),
    address: fields.address,
    exemption: exemptionSentence(fields.seller, fields.goods, language, fields.making),
    channels: fields.channels.map(({ kind, account }) => ({ kind, account: hideNumbers(account, today) })),
  }
}

/** The sanction that barred a shop, as it is published; null where there is none. */
function sanctionOf({ sanctions, fields }: Merchant, today: string): PublicLicence['sanction'] {
  const [bar] = sanctions.filter(({ action, state }) => action === 'bar' && state === 'applied')
  return bar === undefined
    ? null
    : { rule: bar.rule, facts: hidePersonal(bar.facts, fields, today), at: bar.signedAt ?? bar.at }
}

/**
 * The public page's facts of a shop (E-commerce Law art. 15), from approved values alone; `not_found` before the first
 * approval. A barred shop is shown all the same: one never approved by name and number alone.
 */
export function publicLicence(stored: Merchant, moment: Moment, language: Language): PublicLicence | Refusal {
  const merchant = asOf(stored, moment)
  const standing = standingOf[statusAt(merchant, moment)]
  if (standing === undefined) return refuse('not_found')
  const wasApproved = 'approvedAt' in merchant && merchant.approvedAt !== null
  if (!wasApproved && standing !== 'barred') return refuse('not_found')
  const fields = seenBy('public', merchant.fields)
  return {
    id: merchant.id,
    standing,
    fullName: fields.fullName ?? '',
    registrationNumber: fields.registrationNumber,
    ...(wasApproved ? approvedValues(merchant, moment, language) : neverApproved),
    closesOn:
      standing === 'closing'
        ? dayEndedBy(deadline('closing_notice', merchant.since, moment.calendar).at)
        : null,
    sanction: standing === 'barred' ? sanctionOf(merchant, shanghaiDay(moment.now)) : null,
    asOf: moment.now,
  }
}
