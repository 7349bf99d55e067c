import type { MerchantStatus } from '#shared/contract/merchant'
import type { NextAction, RequirementStatus } from '#shared/contract/requirement'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import type { WebhookEvent } from '#shared/contract/webhook'
import { byTime, endOfDay } from '#shared/rules/day'
import { turnsOn } from '#shared/rules/standing'
import { assessSent, evaluated, type Moment, statusAt } from './assess'
import type { Merchant } from './merchant'
import { nextActionAt } from './next-action-at'
import { settlesOn } from './settle'
import { missingCodes } from './show-merchant'

/** What receivers are told of a merchant, as it was at one moment. */
export type Facts = {
  readonly status: MerchantStatus
  readonly nextAction: NextAction['code']
  readonly missing: readonly RequirementCode[]
  readonly requirements: Readonly<Partial<Record<RequirementCode, RequirementStatus>>>
}

/** What receivers know of a merchant: the last version and the last sequence they were told, and what it said. */
export type Told = {
  readonly merchantId: string
  readonly version: number
  readonly sequence: number
  readonly facts: Facts
}

/** What there is to tell of a merchant at a moment, as the clock has made it. */
export function factsOf(merchant: Merchant, moment: Moment): Facts {
  const requirements = assessSent(merchant, moment)
  const status = statusAt(merchant, moment)
  return {
    status,
    nextAction: nextActionAt(merchant, requirements, status, moment).code,
    missing: missingCodes(requirements),
    requirements: Object.fromEntries(requirements.map(({ code, status: own }) => [code, own])),
  }
}

/** A draft that was never handed in is its seller's own business: nobody is told of it. */
export const isTold = (merchant: Merchant): boolean => merchant.status !== 'draft' || merchant.audit.seq > 0

function changedFrom(before: Facts['requirements'], after: Facts['requirements']) {
  const had = new Map(Object.entries(before))
  const has = new Map(Object.entries(after))
  const codes = [...new Set([...had.keys(), ...has.keys()])].filter((code) => had.get(code) !== has.get(code))
  return codes.sort().map((code) => ({ code, status: has.get(code) ?? null }))
}

/** The id of an event, the same in every try: receivers know by it what they have had. */
export const eventId = (merchantId: string, sequence: number): string =>
  `evt_${merchantId}_${String(sequence).padStart(8, '0')}`

/** What an event id stands for, or null for what is none. */
export function eventOf(id: string): { readonly merchantId: string; readonly sequence: number } | null {
  const parts = /^evt_([\w-]+)_(\d{8,})$/.exec(id)
  return parts === null ? null : { merchantId: parts[1] ?? '', sequence: Number(parts[2]) }
}
