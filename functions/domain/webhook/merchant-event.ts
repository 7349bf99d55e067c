import type { NextAction, RequirementStatus } from '#shared/contract/requirement'
import { type RequirementCode, requirementCodes } from '#shared/contract/requirement-codes'
import type { MerchantStatus } from '#shared/contract/statuses'
import type { WebhookEvent } from '#shared/contract/webhook'
import { byTime, endOfDay, shanghaiDay, startOfDay } from '#shared/rules/day'
import { announcedRules } from '#shared/rules/rules'
import { turnsOn } from '#shared/rules/standing'
import { assessSent, evaluated, type Moment, statusAt } from '../application/assess'
import { missingCodes } from '../application/missing-codes'
import { nextActionAt } from '../application/next-action-at'
import type { Merchant } from '../merchant/merchant'
import { settlesOn } from '../merchant/settle'

/** What receivers are told of a merchant, as it was at one moment. */
export type Report = {
  readonly status: MerchantStatus
  readonly nextAction: NextAction['code']
  readonly missing: readonly RequirementCode[]
  readonly requirements: Readonly<Partial<Record<RequirementCode, RequirementStatus>>>
}

/** What receivers know of a merchant: the version and the number of the last event, and what it said. */
export type ReceiverState = {
  readonly merchantId: string
  readonly version: number
  readonly sequence: number
  readonly report: Report
}

/** What receivers are to know of a merchant at a moment, as the clock has made it. */
export function reportOf(merchant: Merchant, moment: Moment): Report {
  const requirements = assessSent(merchant, moment)
  const status = statusAt(merchant, moment)
  return {
    status,
    nextAction: nextActionAt(merchant, requirements, status, moment).code,
    missing: missingCodes(requirements),
    requirements: Object.fromEntries(requirements.map(({ code, status: own }) => [code, own])),
  }
}

/** Whether receivers hear of a merchant: a draft that was never handed in is its seller's own business. */
export const isAnnounced = (merchant: Merchant): boolean =>
  merchant.status !== 'draft' || merchant.audit.seq > 0

const changedCodes = (before: Report | null, after: Report) =>
  requirementCodes
    .filter((code) => before !== null && before.requirements[code] !== after.requirements[code])
    .map((code) => ({ code, status: after.requirements[code] ?? null }))

/**
 * The event that tells of a merchant what receivers do not know yet, or null when there is nothing new. `known` is what they
 * were told last; before the first event, how the merchant was before this change.
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
 * The next instant at which the clock alone may change what there is to tell: a status turns, a paper ends, something falls
 * due. What was found is looked at then; null = nothing is to come.
 */
export function looksAgainAt(merchant: Merchant, moment: Moment): string | null {
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

/** The id of an event, the same in every try: receivers know by it what they have had. */
export const eventId = (merchantId: string, sequence: number): string =>
  `evt_${merchantId}_${String(sequence).padStart(8, '0')}`

/** What an event id stands for, or null for what is none. */
export function eventOf(id: string): { readonly merchantId: string; readonly sequence: number } | null {
  if (!/^evt_[\w-]+_\d{8,15}$/.test(id)) return null
  const end = id.lastIndexOf('_')
  return { merchantId: id.slice('evt_'.length, end), sequence: Number(id.slice(end + 1)) }
}
