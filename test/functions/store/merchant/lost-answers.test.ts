import { requirementCodes } from '#shared/contract/requirement-codes'
import { reminderText } from '#shared/words/reminder-words'
import { claimable, known, leaseEnds, stateOf, tomorrow } from '../../ports/reminder/claimable'
import { countUnits } from '../counted-units'
import { loseAnswers } from '../faults'
import { storedWorld } from '../stored-world'
import { tableName } from '../template-table'
import { testTable } from '../test-table'

const table = testTable()
const stores = (): ReturnType<typeof storedWorld> => storedWorld(table.client(), tableName)
const losing = () => {
  const client = table.another()
  loseAnswers(client, 1)
  return storedWorld(client, tableName).reminders
}
const next = { remindAt: '2026-11-28T01:30:00.000Z', giveBack: null, retry: null }

it('a claim with a lost answer is recognised, and the inbox has the message', async () => {
  const { merchant, claim } = await claimable(stores())
  expect(await losing().claim(claim)).toBe('claimed')
  expect(await stores().reminders.message(merchant.owner, claim.message.id)).toEqual(claim.message)
  const other = { ...claim, message: { ...claim.message, id: 'another' } }
  expect(await stores().reminders.claim(other)).toBe('changed')
})

it('a consent with a lost answer is taken once', async () => {
  const { merchant, claim } = await claimable(stores())
  const openid = await known(stores(), merchant, 2)
  expect(await losing().takeConsent(merchant.owner, 'todo', claim.message)).toBe(openid)
  expect((await stores().reminders.person(merchant.owner))?.consents.todo).toBe(1)
})

it('a record with a lost answer is recorded', async () => {
  const { merchant, claim } = await claimable(stores())
  await stores().reminders.claim(claim)
  const state = await stateOf(stores().reminders, merchant.id)
  expect(await losing().record(state, [], next)).toBe('recorded')
  const { remindAt } = next
  expect(await stateOf(stores().reminders, merchant.id)).toMatchObject({ remindAt, sending: null })
})

it('a message of twelve things is written whole, and it and its claim take one unit each', async () => {
  const { merchant, claim } = await claimable(stores())
  const items = requirementCodes.slice(0, 12)
  const due = items.map((code, at) => ({
    code,
    reason: 'after_approval' as const,
    dueOn: `2026-12-${10 + at}`,
  }))
  const said = reminderText({ day: tomorrow, template: 'todo', items: due }, 'zh-CN')
  const message = { ...claim.message, ...said, items: [...items] }
  const client = table.another()
  const units = countUnits(client)
  const { reminders } = storedWorld(client, tableName)
  expect(await reminders.claim({ ...claim, message, leaseEndsAt: leaseEnds })).toBe('claimed')
  expect(units.take()).toEqual({ write: 2, read: 0 })
  expect(await stores().reminders.message(merchant.owner, message.id)).toEqual(message)
})
