import type { Merchant } from '#shared/contract/merchant'

/**
 * The merchant as its seller edits it: the approved values, with the pending change over them. Photos stand in the server's
 * order, the added after the approved, so that the places in faults mean the same here. The merchant itself while it is not
 * approved.
 */
export const prepared = (merchant: Merchant): Merchant => {
  const { pending } = merchant
  if (pending === null) return merchant
  const { channels, ...fields } = pending.fields
  const changed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  // A new account shows no food before it is approved.
  const sells = ({ kind, account }: { readonly kind: string; readonly account: string }): boolean =>
    merchant.channels.some((one) => one.kind === kind && one.account === account && one.mayShowFood)
  return {
    ...merchant,
    ...changed,
    channels: channels?.map((one) => ({ ...one, mayShowFood: sells(one) })) ?? merchant.channels,
    documents: [
      ...merchant.documents.filter(({ id }) => !pending.removedDocuments.includes(id)),
      ...pending.documents,
    ],
  }
}
