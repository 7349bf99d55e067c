import { dueShards } from '#functions/ports/reminder-store'
import { withdrawn } from '#test/fixtures/merchants'
import { newId, write } from '../stored'
import { claimable, known, leaseEnds, messageTo, stateOf, tomorrow } from './claimable'
import { eachReminderStore } from './each-reminder-store'

const after = '2026-11-28T01:30:00.000Z'
const next = { remindAt: after, giveBack: null, retry: null }
const record = (person: string, messageId: string, outcome: 'sent' | 'held' | 'unknown' = 'sent') => ({
  person,
  messageId,
  channel: 'wechat' as const,
  outcome,
  at: '2026-11-26T03:00:01.000Z',
})

eachReminderStore((open) => {
  it('a claimed message stands in the inbox, the day is taken, and the row is leased', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    expect(await stores.reminders.claim(claim)).toBe('claimed')
    expect(await stores.reminders.message(merchant.owner, claim.message.id)).toEqual(claim.message)
    expect(await stores.reminders.state(merchant.id)).toEqual({
      merchantId: merchant.id,
      remindAt: claim.state.remindAt,
      remindedOn: tomorrow,
      sending: { messageId: claim.message.id, until: leaseEnds },
      retry: null,
      basedOn: merchant.version,
    })
  })

  it('one of ten simultaneous claims of one merchant succeeds', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        stores.reminders.claim({ ...claim, message: { ...claim.message, id: newId() } }),
      ),
    )
    expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(9)
    expect(await stores.reminders.inbox(merchant.owner, 50)).toHaveLength(1)
  })

  it('a merchant that changed since it was looked at is not claimed, and nothing of the claim is written', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    await known(stores, merchant)
    await write(stores.merchants, merchant, withdrawn(merchant))
    expect(await stores.reminders.claim(claim)).toBe('changed')
    expect(await stores.reminders.inbox(merchant.owner, 50)).toEqual([])
    expect((await stores.reminders.person(merchant.owner))?.consents.todo).toBe(1)
    expect(await stores.reminders.state(merchant.id)).toMatchObject({ remindAt: null, remindedOn: null })
  })

  it('a merchant with another message is not claimed, and one that changed otherwise is', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    const without = { ...merchant, papers: merchant.papers.slice(1) }
    const changed = await write(stores.merchants, merchant, without)
    const state = await stateOf(stores.reminders, merchant.id)
    expect(state).toMatchObject({ remindAt: claim.state.remindAt, basedOn: changed.version })
    expect(await stores.reminders.claim(claim)).toBe('changed')
    expect(await stores.reminders.inbox(merchant.owner, 50)).toEqual([])
    await write(stores.merchants, changed, { ...changed, contested: true })
    expect(await stores.reminders.claim({ ...claim, state })).toBe('claimed')
  })

  it('a due row carries its message, and keeps it during the sending', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    const dueNow = async () => {
      const shard = Number.parseInt(merchant.id.slice(-2), 16) % dueShards
      const found = await stores.reminders.due('remind', shard, leaseEnds, 500)
      return found.find(({ merchantId }) => merchantId === merchant.id)
    }
    const due = await dueNow()
    expect(due).toMatchObject({
      basedOn: merchant.version,
      plan: { owner: merchant.owner, isWhole: true, reminders: [{ day: tomorrow }, {}, {}, {}] },
    })
    await stores.reminders.claim(claim)
    expect(await dueNow()).toEqual(due)
    if (!due?.plan) throw new Error('Nothing is planned')
    const plan = { ...due.plan, reminders: due.plan.reminders.slice(1) }
    const sending = await stateOf(stores.reminders, merchant.id)
    await stores.reminders.record(sending, [], { ...next, remindAt: due.at, plan })
    expect(await dueNow()).toEqual({ ...due, plan })
  })

  it('a second claim of the same day is refused, and one of the next day is not', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    await stores.reminders.claim(claim)
    const sending = await stateOf(stores.reminders, merchant.id)
    await stores.reminders.record(sending, [record(merchant.owner, claim.message.id)], next)
    const state = await stateOf(stores.reminders, merchant.id)
    const again = { ...claim, state, message: messageTo(merchant) }
    expect(await stores.reminders.claim(again)).toBe('changed')
    const onDay = '2026-11-27'
    const nextDay = { ...claim, state, day: onDay, message: messageTo(merchant, onDay) }
    expect(await stores.reminders.claim(nextDay)).toBe('claimed')
  })

  it('the result is written to the message, the lease ends, and the merchant is due at the given time', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    await stores.reminders.claim(claim)
    const sending = await stateOf(stores.reminders, merchant.id)
    const {
      person: _person,
      messageId: _id,
      ...delivery
    } = record(merchant.owner, claim.message.id, 'unknown')
    const records = [record(merchant.owner, claim.message.id, 'unknown')]
    expect(await stores.reminders.record(sending, records, next)).toBe('recorded')
    expect(await stores.reminders.message(merchant.owner, claim.message.id)).toEqual({
      ...claim.message,
      deliveries: [...claim.message.deliveries, delivery],
    })
    expect(await stores.reminders.state(merchant.id)).toMatchObject({ remindAt: after, sending: null })
    expect(await stores.reminders.record(sending, records, next)).toBe('changed')
  })

  it('a message that never left gives its consent back, and is claimed again on its day alone', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    const openid = await known(stores, merchant)
    await stores.reminders.claim(claim)
    const take = () => stores.reminders.takeConsent(merchant.owner, 'todo', claim.message)
    expect(await take()).toBe(openid)
    const sending = await stateOf(stores.reminders, merchant.id)
    const retry = { day: tomorrow, after: '2026-11-25' }
    const soon = '2026-11-26T03:15:00.000Z'
    await stores.reminders.record(sending, [record(merchant.owner, claim.message.id, 'held')], {
      remindAt: soon,
      giveBack: 'todo',
      retry,
    })
    expect((await stores.reminders.person(merchant.owner))?.consents.todo).toBe(1)
    const state = await stateOf(stores.reminders, merchant.id)
    expect(state).toMatchObject({ remindAt: soon, retry: { ...retry, messageId: claim.message.id } })
    const other = { ...claim, state, again: true, message: messageTo(merchant) }
    expect(await stores.reminders.claim(other)).toBe('changed')
    expect(await stores.reminders.claim({ ...claim, state, again: true })).toBe('claimed')
    expect(await take()).toBe(openid)
    expect((await stores.reminders.person(merchant.owner))?.consents.todo).toBe(0)
    const leased = await stateOf(stores.reminders, merchant.id)
    expect(leased.retry).toBeNull()
    await stores.reminders.record(leased, [record(merchant.owner, claim.message.id)], next)
    const [message, ...more] = await stores.reminders.inbox(merchant.owner, 50)
    expect(more).toEqual([])
    expect(message?.deliveries.map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
  })

  it('a given-up retry does not block the next day', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    await stores.reminders.claim(claim)
    const retry = { day: tomorrow, after: '2026-11-25' }
    const records = [record(merchant.owner, claim.message.id, 'held')]
    await stores.reminders.record(await stateOf(stores.reminders, merchant.id), records, { ...next, retry })
    const state = await stateOf(stores.reminders, merchant.id)
    const onDay = '2026-11-28'
    const later = { ...claim, state, day: onDay, message: messageTo(merchant, onDay) }
    expect(await stores.reminders.claim(later)).toBe('claimed')
    expect((await stateOf(stores.reminders, merchant.id)).retry).toBeNull()
  })

  it('a merchant moved in the index during the sending is not moved back', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    await stores.reminders.claim(claim)
    const sending = await stateOf(stores.reminders, merchant.id)
    await write(stores.merchants, merchant, withdrawn(merchant))
    const records = [record(merchant.owner, claim.message.id)]
    expect(await stores.reminders.record(sending, records, next)).toBe('changed')
    const moved = await stateOf(stores.reminders, merchant.id)
    expect(moved).toMatchObject({ remindAt: null, sending: { messageId: claim.message.id } })
    expect(await stores.reminders.record(moved, records, { ...next, remindAt: null })).toBe('recorded')
    expect(await stores.reminders.state(merchant.id)).toMatchObject({ remindAt: null, sending: null })
  })
})
