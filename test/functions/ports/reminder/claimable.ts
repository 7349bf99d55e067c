import type { Merchant } from '#functions/domain/merchant/merchant'
import type { Claim, ReminderState, ReminderStore } from '#functions/ports/reminder-store'
import type { InboxMessage } from '#shared/contract/reminder'
import { begin, newId } from '../stored'
import type { Stores } from './each-reminder-store'

/** The day after a draft was begun, and the instant of its first reminder. */
export const tomorrow = '2026-11-26'
export const leaseEnds = '2026-11-26T03:01:00.000Z'

/** A message to a merchant's owner. */
export const messageTo = (merchant: Merchant, day = tomorrow, id = newId()): InboxMessage => ({
  id,
  merchantId: merchant.id,
  template: 'todo',
  at: `${day}T03:00:00.000Z`,
  day,
  title: '申请还没填完',
  text: '还差两样',
  link: `/pages/photos/index?id=${merchant.id}`,
  items: ['licence.business'],
  dueOn: '2027-02-23',
  deliveries: [{ channel: 'inbox', outcome: 'sent', at: `${day}T03:00:00.000Z` }],
})

/** How far a merchant's reminders are, which there must be. */
export async function stateOf(reminders: ReminderStore, id: string): Promise<ReminderState> {
  const state = await reminders.state(id)
  if (state === null) throw new Error('There is no row')
  return state
}

/** Her id in the mini-program, made known, with one consent where she is to have one. */
export async function known({ reminders }: Stores, { owner }: Merchant, consents = 1): Promise<string> {
  const openid = `openid-of-${owner}`
  await reminders.knowPerson(owner, 'mini_program', openid)
  for (let count = 0; count < consents; count += 1)
    await reminders.grant(owner, 'todo', 'client', '2026-11-25T04:00:00.000Z', null)
  return openid
}

let numbers = 0

/** A draft begun today, so due tomorrow, and the claim of its message, ready to be made. */
export async function claimable(
  { merchants, reminders }: Stores,
  more: Partial<Claim> = {},
): Promise<{ readonly merchant: Merchant; readonly claim: Claim }> {
  numbers += 1
  const merchant = await begin(merchants, newId(), `R${numbers}`)
  const state = await stateOf(reminders, merchant.id)
  const claim = { merchant, state, day: tomorrow, message: messageTo(merchant), again: false }
  return { merchant, claim: { ...claim, leaseEndsAt: leaseEnds, ...more } }
}
