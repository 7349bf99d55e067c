import { newId } from '../stored'
import { claimable, messageTo, stateOf } from './claimable'
import { eachReminderStore } from './each-reminder-store'

const next = { remindAt: '2026-11-28T01:30:00.000Z', giveBack: null, retry: null }
const record = (person: string, messageId: string, outcome: 'sent' | 'held' = 'sent') => ({
  person,
  messageId,
  channel: 'wechat' as const,
  outcome,
  at: '2026-11-26T03:00:01.000Z',
})

eachReminderStore((open) => {
  it('the inbox is newest first and has at most as many messages as the limit', async () => {
    const stores = open()
    const { merchant } = await claimable(stores)
    const days = ['2026-11-26', '2026-11-28', '2026-12-02', '2026-12-25']
    const ids: string[] = []
    for (const day of days) {
      const message = messageTo(merchant, day)
      ids.unshift(message.id)
      const state = await stateOf(stores.reminders, merchant.id)
      const leaseEndsAt = `${day}T03:01:00.000Z`
      const claim = { merchant, state, day, message, again: false, leaseEndsAt }
      expect(await stores.reminders.claim(claim)).toBe('claimed')
      const sending = await stateOf(stores.reminders, merchant.id)
      await stores.reminders.record(sending, [record(merchant.owner, message.id)], next)
    }
    expect((await stores.reminders.inbox(merchant.owner, 50)).map(({ id }) => id)).toEqual(ids)
    expect((await stores.reminders.inbox(merchant.owner, 2)).map(({ id }) => id)).toEqual(ids.slice(0, 2))
    expect(await stores.reminders.inbox(newId(), 50)).toEqual([])
    expect(await stores.reminders.message(newId(), ids[0] ?? '')).toBeNull()
  })

  it('a seller to call on a day is on that day’s list', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    const day = '2031-03-01'
    const message = messageTo(merchant, day)
    await stores.reminders.claim({ ...claim, day, message })
    const sending = await stateOf(stores.reminders, merchant.id)
    const call = { ...record(merchant.owner, message.id), channel: 'call_list' as const }
    await stores.reminders.record(sending, [record(merchant.owner, message.id, 'held'), call], next)
    expect(await stores.reminders.callList(day)).toMatchObject([{ id: message.id, merchantId: merchant.id }])
    expect(await stores.reminders.callList('2031-03-02')).toEqual([])
  })
})
