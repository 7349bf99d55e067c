import { answer, newId } from '../stored'
import { eachReminderStore } from './each-reminder-store'

const noon = '2026-11-25T04:00:00.000Z'
const later = (seconds: number): string => new Date(Date.parse(noon) + seconds * 1000).toISOString()
const none = { todo: 0, expiry: 0, result: 0 }

eachReminderStore((open) => {
  const balance = async (person: string, reminders = open().reminders) =>
    (await reminders.person(person))?.consents

  it('a person is found by her openids, one for each app, and the openids by her', async () => {
    const { reminders } = open()
    const [person, first, second] = [newId(), newId(), newId()]
    expect(await reminders.person(person)).toBeNull()
    expect(await reminders.personOf(first)).toBeNull()
    await reminders.knowPerson(person, 'mini_program', first)
    await reminders.knowPerson(person, 'official_account', second)
    await reminders.knowPerson(person, 'mini_program', first)
    expect(await reminders.person(person)).toEqual({
      id: person,
      openids: { mini_program: first, official_account: second },
      consents: none,
    })
    expect([await reminders.personOf(first), await reminders.personOf(second)]).toEqual([person, person])
  })

  it('two taps are two consents, however quick', async () => {
    const { reminders } = open()
    const person = newId()
    expect(await reminders.grant(person, 'todo', 'client', noon, answer(newId()))).toBe('granted')
    expect(await reminders.grant(person, 'todo', 'client', later(1), answer(newId()))).toBe('granted')
    expect(await balance(person, reminders)).toEqual({ ...none, todo: 2 })
  })

  it.each([
    ['the app first', 'client', 'push'],
    ['WeChat first', 'push', 'client'],
  ] as const)('one tap reported by the app and by WeChat counts once, %s', async (_, first, second) => {
    const { reminders } = open()
    const person = newId()
    expect(await reminders.grant(person, 'expiry', first, noon, null)).toBe('granted')
    expect(await reminders.grant(person, 'expiry', second, later(119), null)).toBe('counted_before')
    expect(await balance(person, reminders)).toEqual({ ...none, expiry: 1 })
    expect(await reminders.grant(person, 'expiry', second, later(121), null)).toBe('granted')
    expect(await balance(person, reminders)).toEqual({ ...none, expiry: 2 })
  })

  it('a repeated event of WeChat adds nothing', async () => {
    const { reminders } = open()
    const person = newId()
    for (let times = 0; times < 3; times += 1) await reminders.grant(person, 'result', 'push', noon, null)
    expect(await balance(person, reminders)).toEqual({ ...none, result: 1 })
  })

  it('a tap for one template does not count for another', async () => {
    const { reminders } = open()
    const person = newId()
    await reminders.grant(person, 'todo', 'push', noon, null)
    expect(await reminders.grant(person, 'result', 'client', noon, null)).toBe('granted')
    expect(await balance(person, reminders)).toEqual({ todo: 1, expiry: 0, result: 1 })
  })

  it('a key with a stored answer adds nothing, and returns the answer first', async () => {
    const { merchants, reminders } = open()
    const [person, kept] = [newId(), answer(newId())]
    expect(await reminders.grant(person, 'todo', 'client', noon, kept)).toBe('granted')
    expect(await merchants.answerTo(kept.actor, kept.key)).toEqual(kept)
    expect(await reminders.grant(person, 'todo', 'client', later(5), kept)).toBe('already_answered')
    expect(await reminders.grant(person, 'todo', 'push', later(5), kept)).toBe('already_answered')
    expect(await balance(person, reminders)).toEqual({ ...none, todo: 1 })
  })

  it('one key sent twenty times at once counts once', async () => {
    const { reminders } = open()
    const [person, kept] = [newId(), answer(newId())]
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => reminders.grant(person, 'todo', 'client', noon, kept)),
    )
    expect(outcomes.filter((outcome) => outcome === 'granted')).toHaveLength(1)
    expect(await balance(person, reminders)).toEqual({ ...none, todo: 1 })
  })

  it('a balance of none stays none, and its key is answered once', async () => {
    const { reminders } = open()
    const [person, kept] = [newId(), answer(newId())]
    await reminders.grant(person, 'todo', 'client', noon, null)
    await reminders.grant(person, 'expiry', 'client', noon, null)
    expect(await reminders.emptyConsents(person, 'todo', noon, kept)).toBe('emptied')
    expect(await balance(person, reminders)).toEqual({ ...none, expiry: 1 })
    await reminders.grant(person, 'todo', 'client', later(300), null)
    expect(await reminders.emptyConsents(person, 'todo', later(301), kept)).toBe('already_answered')
    expect(await balance(person, reminders)).toEqual({ ...none, todo: 1, expiry: 1 })
  })

  it('a person without a consent has none to lose', async () => {
    const { reminders } = open()
    const person = newId()
    expect(await reminders.emptyConsents(person, 'result', noon, null)).toBe('emptied')
    expect(await balance(person, reminders)).toEqual(none)
  })
})
