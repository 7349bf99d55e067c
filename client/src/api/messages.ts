import { api } from '#shared/contract/api'
import type { ConsentOutcome, Template } from '#shared/contract/reminder'
import type { Caller } from './caller'

/** The operations on messages: what she agreed to be sent, and what was sent. */
export const createMessages = ({ call }: Caller) => ({
  consent: (template: Template, outcome: ConsentOutcome, idempotencyKey: string) =>
    call(api.recordConsent, { body: { template, outcome }, idempotencyKey }),
  inbox: () => call(api.showInbox, {}),
})

export type Messages = ReturnType<typeof createMessages>
