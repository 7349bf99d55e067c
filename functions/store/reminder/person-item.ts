import * as z from 'zod/mini'
import {
  channels,
  type InboxMessage,
  inboxMessage,
  type ReminderChannel,
  sendOutcomes,
  type Template,
} from '#shared/contract/reminder'
import type { Person, ReminderState } from '../../ports/reminder-store'
import { partsOf } from '../key'
import { places } from '../key-table'
import { itemVersion, jsonOf, readItem } from '../read-item'
import type { Item } from '../table'
import { deflated, deflatedOf } from './plan-item'

const profile = z.object({
  openid_mini_program: z.optional(z.string()),
  openid_official_account: z.optional(z.string()),
  consent_todo: z._default(z.number(), 0),
  consent_expiry: z._default(z.number(), 0),
  consent_result: z._default(z.number(), 0),
})

const state = z.object({
  merchantId: z.string(),
  dueSort: z.optional(z.string()),
  remindedOn: z.optional(z.string()),
  sending: z.optional(z.object({ messageId: z.string(), until: z.string() })),
  retry: z.optional(z.object({ messageId: z.string(), day: z.string(), after: z.string() })),
  basedOn: z.optional(z.number()),
})

const fared = z.optional(z.object({ outcome: z.enum(sendOutcomes), at: z.string() }))

const message = z.object({
  message: z.union([jsonOf(inboxMessage), deflatedOf(inboxMessage)]),
  fared_inbox: fared,
  fared_wechat: fared,
  fared_sms: fared,
  fared_call_list: fared,
})

/** The attribute that holds the outcome of a message on a channel. */
export const faredAttribute = (channel: ReminderChannel) => `fared_${channel}` as const

/** The attribute that counts the consents of a template. */
export const consentAttribute = (template: Template): string => `consent_${template}`

/** The person of an item. */
export function toPerson(id: string, item: Item): Person {
  const read = readItem(item, profile)
  return {
    id,
    openids: {
      ...(read.openid_mini_program === undefined ? {} : { mini_program: read.openid_mini_program }),
      ...(read.openid_official_account === undefined
        ? {}
        : { official_account: read.openid_official_account }),
    },
    consents: { todo: read.consent_todo, expiry: read.consent_expiry, result: read.consent_result },
  }
}

/** The reminder state of an item. */
export function toState(item: Item): ReminderState {
  const read = readItem(item, state)
  return {
    merchantId: read.merchantId,
    remindAt: read.dueSort === undefined ? null : partsOf(places.remind.sk, read.dueSort).at,
    remindedOn: read.remindedOn ?? null,
    sending: read.sending ?? null,
    retry: read.retry ?? null,
    basedOn: read.basedOn ?? null,
  }
}

/** The message of an item, with the outcomes recorded since it was written. */
export function toMessage(item: Item): InboxMessage {
  const read = readItem(item, message)
  const later = channels.flatMap((channel) => {
    const known = read[faredAttribute(channel)]
    return known === undefined ? [] : [{ channel, ...known }]
  })
  const before = read.message.deliveries.filter(({ channel }) =>
    later.every((one) => one.channel !== channel),
  )
  return { ...read.message, deliveries: [...before, ...later] }
}

// Chinese text takes three bytes a character: deflated, the longest message still fits in the 1 KB that one unit writes.
const mostPlain = 700

/** A message as an item's attributes. */
export function fromMessage(held: InboxMessage) {
  const json = JSON.stringify(held)
  return { v: itemVersion, message: Buffer.byteLength(json) <= mostPlain ? json : deflated(held) }
}
