import { newId } from '../stored'
import { claimable, known, messageTo } from './claimable'
import { eachReminderStore } from './each-reminder-store'

eachReminderStore((open) => {
  it('a message uses one consent however often it asks, and takes nothing where there is none', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    const take = () => stores.reminders.takeConsent(merchant.owner, 'todo', claim.message)
    const balance = async () => (await stores.reminders.person(merchant.owner))?.consents.todo ?? 0
    expect(await take()).toBeNull()
    expect(await balance()).toBe(0)
    const openid = await known(stores, merchant, 2)
    expect([await take(), await take()]).toEqual([openid, openid])
    expect(await balance()).toBe(1)
    const other = messageTo(merchant)
    expect(await stores.reminders.takeConsent(merchant.owner, 'todo', other)).toBe(openid)
    expect(await balance()).toBe(0)
  })

  it('a person unknown to WeChat keeps her consents', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    await stores.reminders.grant(merchant.owner, 'todo', 'client', '2026-11-25T04:00:00.000Z', null)
    expect(await stores.reminders.takeConsent(merchant.owner, 'todo', claim.message)).toBeNull()
    expect((await stores.reminders.person(merchant.owner))?.consents.todo).toBe(1)
  })

  it('the last consent of a person is used once, however many of her merchants are due', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    const openid = await known(stores, merchant)
    const others = [messageTo({ ...merchant, id: newId() }), messageTo({ ...merchant, id: newId() })]
    const taken = await Promise.all(
      [claim.message, ...others].map((one) => stores.reminders.takeConsent(merchant.owner, 'todo', one)),
    )
    expect(taken.filter((one) => one !== null)).toEqual([openid])
    expect((await stores.reminders.person(merchant.owner))?.consents.todo).toBe(0)
  })
})
