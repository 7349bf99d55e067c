import * as z from 'zod/mini'
import { inboxMessage, type Template } from '#shared/contract/reminder'
import type { Person, ReminderState } from '../ports/reminder-store'
import { itemVersion, jsonOf, readItem } from './read-item'
import type { Item } from './table'

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
})

const message = z.object({ message: jsonOf(inboxMessage) })

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

/** How far the reminders of an item are. */
export function toState(item: Item): ReminderState {
  const read = readItem(item, state)
  return {
    merchantId: read.merchantId,
    remindAt: read.dueSort?.split('#')[0] ?? null,
    remindedOn: read.remindedOn ?? null,
    sending: read.sending ?? null,
    retry: read.retry ?? null,
  }
}

/** The message of an item. */
export const toMessage = (item: Item) => readItem(item, message).message

/** A message as an item's attributes. */
export const fromMessage = (held: z.infer<typeof inboxMessage>) => ({
  v: itemVersion,
  message: JSON.stringify(held),
})
