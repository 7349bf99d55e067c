import type { Consents, InboxMessage } from '#shared/contract/reminder'
import { addDays } from '#shared/rules/day'
import type { Messages } from '../../api/messages'
import type { Refusal } from '../../api/refusal'

/** Her messages as this phone knows them, newest first, and how many more she agreed to; `null` before they are read. */
export type InboxState = {
  readonly items: readonly InboxMessage[] | null
  readonly consents: Consents | null
  readonly refusal: Refusal | null
}

/** Reads her messages. */
export const createInbox = (messages: Pick<Messages, 'inbox'>) => {
  let state: InboxState = { items: null, consents: null, refusal: null }
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const read = async (): Promise<void> => {
    const answer = await messages.inbox()
    state = answer.ok ? { ...answer.value, refusal: null } : { ...state, refusal: answer.refusal }
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
