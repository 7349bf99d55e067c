import type { NextAction, RequirementStatus } from '#shared/contract/requirement'
import { type RequirementCode, requirementCodes } from '#shared/contract/requirement-codes'
import { ended, hasStatus, type MerchantStatus } from '#shared/contract/statuses'
import type { WebhookEvent } from '#shared/contract/webhook'
import { byTime, endOfDay, shanghaiDay, startOfDay } from '#shared/rules/day'
import { announcedRules } from '#shared/rules/rules'
import { turnsOn } from '#shared/rules/standing'
import { assessSent, evaluated, hasEnded, type Moment, statusAt } from '../application/assess'
import { missingCodes } from '../application/missing-codes'
import { nextActionAt } from '../application/next-action-at'
import type { Merchant } from '../merchant/merchant'
import { settlesOn } from '../merchant/settle'

/** The state of a merchant that receivers are told, as it was at one moment. */
export type Report = {
  readonly status: MerchantStatus
  readonly nextAction: NextAction['code']
  readonly missing: readonly RequirementCode[]
  readonly requirements: Readonly<Partial<Record<RequirementCode, RequirementStatus>>>
}

/** The state that receivers last got of a merchant: the version, the number of the last event, and its content. */
export type ReceiverState = {
  readonly merchantId: string
  readonly version: number
  readonly sequence: number
  readonly report: Report
}

/** The state of a merchant to report at a moment, as the clock has made it. Of a merchant that has ended nothing is asked. */
export function reportOf(merchant: Merchant, moment: Moment): Report {
  const requirements = assessSent(merchant, moment)
  const status = statusAt(merchant, moment)
  const asked = hasStatus({ status }, ended) ? [] : requirements
  return {
    status,
    nextAction: nextActionAt(merchant, requirements, status, moment).code,
    missing: missingCodes(asked),
    requirements: Object.fromEntries(asked.map(({ code, status: own }) => [code, own])),
  }
}

/** Whether events are sent about a merchant: none for a draft that was never handed in. */
export const isAnnounced = (merchant: Merchant): boolean =>
  merchant.status !== 'draft' || merchant.audit.seq > 0

const changedCodes = (before: Report | null, after: Report) =>
  requirementCodes
    .filter((code) => before !== null && before.requirements[code] !== after.requirements[code])
    .map((code) => ({ code, status: after.requirements[code] ?? null }))

/**
 * The event with the news of a merchant, or null when there is none. `known` is the state that receivers got last; before
 * the first event, the state of the merchant before this change.
 */
export function eventFor(
  { id, version }: Pick<Merchant, 'id' | 'version'>,
  known: Report | null,
  sequence: number,
  now: Report,
  at: string,
): WebhookEvent | null {
  const changed = changedCodes(known, now)
  const isSame = known?.status === now.status
  if (isSame && changed.length === 0) return null
  return {
    type: isSame ? 'merchant.requirements_changed' : 'merchant.status_changed',
    timestamp: at,
    data: {
      merchantId: id,
      version,
      sequence,
      status: now.status,
      previousStatus: known?.status ?? null,
      nextAction: now.nextAction,
      missing: [...now.missing],
      changed,
    },
  }
}

/**
 * The next instant at which the clock alone may change the reported state (a status changes, a paper ends, a requirement
 * falls due), so that the merchant is looked at again; null where there is none.
 */
export function looksAgainAt(merchant: Merchant, moment: Moment): string | null {
  if (hasEnded(merchant, moment)) return null
  const ofItems = assessSent(merchant, moment).flatMap(({ opensAt, dueAt, validTo }) => [
    opensAt,
    dueAt,
    validTo === null ? null : endOfDay(validTo),
  ])
  const ofRules = announcedRules(shanghaiDay(moment.now)).map(({ version }) => startOfDay(version))
  const ofStatus = [turnsOn(evaluated(merchant), moment.now, moment.calendar), settlesOn(merchant, moment)]
  const instants = [...ofItems, ...ofStatus, ...ofRules].flatMap((instant) => instant ?? [])
  return instants.filter((instant) => instant > moment.now).sort(byTime)[0] ?? null
}

/** The id of an event, the same in every attempt: receivers recognise repeated deliveries by it. */
export const eventId = (merchantId: string, sequence: number): string =>
  `evt_${merchantId}_${String(sequence).padStart(8, '0')}`

/** The merchant and sequence of an event id, or null for a text that is none. */
export function eventOf(id: string): { readonly merchantId: string; readonly sequence: number } | null {
  if (!/^evt_[\w-]+_\d{8,15}$/.test(id)) return null
  const end = id.lastIndexOf('_')
  return { merchantId: id.slice('evt_'.length, end), sequence: Number(id.slice(end + 1)) }
}
