import type { ConsentOutcome, Template } from '#shared/contract/reminder'
import { sellerEndpoints } from '#shared/contract/seller-endpoints'
import type { Caller } from './caller'

/** The operations on messages: what she agreed to be sent, and what was sent. */
export const createMessages = ({ call }: Caller) => ({
  consent: (template: Template, outcome: ConsentOutcome, idempotencyKey: string) =>
    call(sellerEndpoints.recordConsent, { body: { template, outcome }, idempotencyKey }),
  inbox: () => call(sellerEndpoints.showInbox, {}),
})

export type Messages = ReturnType<typeof createMessages>
