import type { Merchant } from '#shared/contract/merchant'

/**
 * The merchant as its seller works on it: what was approved, and over it the change she prepares or has handed in. Photos stand
 * in the server's order, the added after the approved, so that the places in faults mean the same here. Of who is not approved
 * it is the merchant itself.
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
