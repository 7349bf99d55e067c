import { fieldsOf } from '#client/form/typed/typed'
import type { Entry } from './ledger'
import { idOf, idsOf, openSeller, type Tab } from './seller-at-phone'
import { isGood } from './typed-fields'
import type { TypingKind } from './typing-kinds'

/** A text that came to harm, in words: lost, moved to another application, held back without a word, or said to be saved. */
export type Harm = { readonly kind: 'lost' | 'moved' | 'held' | 'said'; readonly what: string }

/** A run: its dice, what can happen in it, and whether the phone forgets what it is given, as none should. */
export type TypingRun = {
  readonly seed: number
  readonly kind: TypingKind
  readonly steps: number
  readonly forgets?: boolean
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await null
}
const fieldsIn = ({ store }: Tab) => fieldsOf(store.state().merchant, store.state().typed)

/** The store of the app, driven by dice: what a seller types, her taps, and everything that happens to her phone. */
export async function typeForAWhile({
  seed,
  kind,
  steps,
  forgets = false,
}: TypingRun): Promise<readonly Harm[]> {
  const harm: Harm[] = []
  const seller = openSeller(seed, kind, forgets, (what) => harm.push({ kind: 'moved', what }))
  const { dice, server, network, storage, ledger, tabs, look, type, turn, elsewhere, restart } = seller
  const listed = () => {
    const answer = server.list()
    return answer.ok ? answer.value.items : []
  }

  const shownAt = (id: string) => {
    const answer = server.get(id)
    return answer.ok ? fieldsOf(answer.value, {}) : null
  }
  const isOnServer = ({ field, text, meant }: Entry): boolean => {
    const fields = meant.id === null ? null : shownAt(meant.id)
    return fields !== null && field.isIn(fields, text)
  }
  const checkSaved = (tab: Tab): void => {
    if (tab.store.state().saving !== 'saved') return
    const hers = ledger.last().filter(({ life, meant }) => life === tab.life && meant.id === idOf(tab))
    for (const entry of hers.filter((one) => !isOnServer(one)))
      harm.push({ kind: 'said', what: `saved, but ${entry.field.name} ${entry.text} is not` })
  }

  restart()
  const step = (): void => {
    const [first, ...rest] = tabs
    if (first === undefined) return
    const tab = dice.pick([first, ...rest])
    const { state } = network
    if (dice.chance(kind.kill)) restart()
    else if (dice.chance(kind.turn)) turn(tab)
    else if (dice.chance(kind.elsewhere)) elsewhere()
    else if (dice.chance(kind.offline)) state.online = !state.online
    else if (dice.chance(kind.loggedOut)) state.loggedIn = !state.loggedIn
    else if (dice.chance(kind.full)) storage.full = !storage.full
    else if (dice.chance(0.25)) type(tab)
    else if (dice.chance(0.3)) void tab.store.save()
    else if (dice.chance(0.08)) void tab.store.refresh()
    else if (dice.chance(0.1)) void tab.store.load()
    else network.move()
  }
  for (let done = 0; done < steps; done += 1) {
    step()
    await settled()
    // A browser tells the other tabs of each write.
    for (const tab of tabs) tab.store.recall()
    for (const tab of tabs) {
      look(tab)
      checkSaved(tab)
    }
  }

  const calmDown = async (): Promise<void> => {
    Object.assign(network.state, { weather: { lost: 0, late: 0 }, online: true, loggedIn: true })
    storage.full = false
    for (let round = 0; round < 3; round += 1) {
      for (const tab of tabs) {
        void (tab.store.state().phase === 'ready' ? tab.store.save() : tab.store.load())
        await settled()
        while (network.move()) await settled()
        for (const other of tabs) other.store.recall()
        look(tab)
      }
    }
  }
  await calmDown()
  const saysSo = (tab: Tab, { field, text }: Entry): boolean =>
    ['refused', 'unreachable'].includes(tab.store.state().saving) && field.isIn(fieldsIn(tab), text)
  const isThere = (entry: Entry): boolean => {
    if (entry.meant.id !== null) return isOnServer(entry)
    const hers = listed().filter(({ id }) => !entry.meant.known.includes(id))
    return hers.some((one) => entry.field.isIn(fieldsOf(one, {}), entry.text))
  }
  /** Of a field whose text a full phone did not take she was told that it may be lost, and tabs have no order then. */
  const isWarned = ({ field }: Entry): boolean =>
    ledger.entries.some((one) => one.isWarned && one.field === field)
  /** What stands in the way is said on the page of its application. */
  const isSaid = (entry: Entry): boolean => {
    const [tab] = tabs
    if (tab === undefined) return false
    return idsOf(tab)
      .filter((id) => entry.meant.id === null || entry.meant.id === id)
      .some((id) => {
        const wanted = tab.store.state().others.find((one) => one.id === id)
        if (wanted) tab.store.turnTo(wanted)
        return saysSo(tab, entry)
      })
  }
  for (const entry of ledger.last()) {
    const tab = tabs.find(({ life }) => life === entry.life)
    if (tab?.meant !== entry.meant || isWarned(entry) || isThere(entry) || saysSo(tab, entry)) continue
    harm.push({ kind: 'held', what: `${entry.field.name} ${entry.text} of ${entry.meant.id}` })
  }
  restart()
  await calmDown()
  for (const entry of ledger.last()) {
    if (isWarned(entry) || isThere(entry)) continue
    const { id } = entry.meant
    const mine = id === null ? null : server.get(id)
    const isOver = mine?.ok === true && mine.value.status === 'withdrawn'
    if (isOver || (!isGood(entry.text) && isSaid(entry))) continue
    const others = listed().filter((one) => one.id !== id)
    const isElsewhere = others.some((one) => entry.field.isIn(fieldsOf(one, {}), entry.text))
    harm.push({ kind: isElsewhere ? 'moved' : 'lost', what: `${entry.field.name} ${entry.text} of ${id}` })
  }
  return harm
}
