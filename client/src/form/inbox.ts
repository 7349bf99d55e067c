import type { InboxMessage } from '#shared/contract/reminder'
import { addDays } from '#shared/rules/day'
import type { Messages } from '../api/messages'
import type { Refusal } from '../api/refusal'
import type { Consents } from './consents'

/** Her messages as this phone knows them, newest first; `null` before they are read. */
export type InboxState = { readonly items: readonly InboxMessage[] | null; readonly refusal: Refusal | null }

/** Reads her messages, after sending the consents that wait on the phone. */
export const createInbox = ({
  messages,
  consents,
}: {
  readonly messages: Messages
  readonly consents: Consents
}) => {
  let state: InboxState = { items: null, refusal: null }
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const read = async (): Promise<void> => {
    await consents.report()
    const told = await messages.inbox()
    if (told.ok) consents.know(told.value.consents)
    state = told.ok
      ? { items: told.value.items, refusal: null }
      : { items: state.items, refusal: told.refusal }
    for (const listener of listeners) listener()
  }

  return {
    state: (): InboxState => state,
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Reads them; a second caller waits for the first. */
    load(): Promise<void> {
      loading ??= read().finally(() => {
        loading = null
      })
      return loading
    },
  }
}

export type Inbox = ReturnType<typeof createInbox>

/** How many messages came in the seven days that end today. */
export const countRecent = (items: readonly InboxMessage[], today: string): number =>
  items.filter(({ day }) => day > addDays(today, -7)).length
