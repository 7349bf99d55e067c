import { type ApplicationStore, createApplicationStore } from '#client/form/application/application-store'
import { mayChange } from '#client/form/application/open-at'
import { mulberry32 } from '../mulberry32'
import { early, type Meant, openLedger } from './ledger'
import { openPhoneStorage } from './phone-storage'
import { openSellerServer } from './seller-server'
import { openSlowNetwork } from './slow-network'
import { typedFields } from './typed-fields'
import type { TypingKind } from './typing-kinds'

/** One run of the app: `meant` is the application that she means on its page, `seen` the id that the page had last. */
export type Tab = {
  readonly store: ApplicationStore
  readonly life: object
  meant: Meant
  seen: string | null
}

/** The id of the application on the page. */
export const idOf = ({ store }: Tab): string | null => store.state().merchant?.id ?? null

/** The ids of all applications on the page. */
export const idsOf = ({ store }: Tab): string[] => {
  const { merchant, others } = store.state()
  return [merchant, ...others].flatMap((one) => (one === null ? [] : [one.id]))
}

/** A seller with a phone, a network and a server, and what she and chance do to them. `onLeave` hears of a page that leaves its application by itself. */
export function openSeller(
  seed: number,
  kind: TypingKind,
  forgets: boolean,
  onLeave: (what: string) => void,
) {
  const dice = mulberry32(seed)
  const server = openSellerServer()
  const network = openSlowNetwork(server, dice)
  const storage = openPhoneStorage(forgets)
  const ledger = openLedger()
  const tabs: Tab[] = []
  let alive = new Set<object>()
  let made = 0
  let unborn: Meant = { id: null, known: [] }

  for (let n = 1; n <= kind.applications; n += 1) server.create({ seller: 'individual' }, `before-${n}`)
  network.state.weather = kind.weather

  const begun = (known: readonly string[]): Meant => {
    if (unborn.id !== null) unborn = { id: null, known }
    return unborn
  }
  /** Sees where the page is: it may not leave an application by itself, and a new one becomes none that she knew. */
  const look = (tab: Tab): void => {
    const id = idOf(tab)
    // A new one is none of those that are on the page beside it.
    if (id === null && tab.meant.id === null) tab.meant.known = [...tab.meant.known, ...idsOf(tab)]
    if (id === tab.seen) return
    const isOther = id !== null && tab.meant.known.includes(id)
    if (tab.seen !== null || (isOther && ledger.entries.some(({ meant }) => meant === tab.meant)))
      onLeave(`the page went from ${tab.seen} to ${id}`)
    tab.seen = id
    if (id === null) tab.meant = begun([])
    else if (tab.meant.id === null && !isOther) tab.meant.id = id
    else if (tab.meant.id !== id) tab.meant = { id, known: [] }
  }
  const open = (): Tab => {
    const life = {}
    alive.add(life)
    const randomKey = () => {
      made += 1
      return `key-${made}`
    }
    const merchants = network.merchantsFor(() => alive.has(life))
    const tab: Tab = {
      life,
      seen: null,
      meant: begun([]),
      store: createApplicationStore({ merchants, storage, randomKey }),
    }
    tab.store.recall()
    if (dice.chance(0.8)) void tab.store.load()
    tabs.push(tab)
    return tab
  }
  const type = (tab: Tab): void => {
    if (!mayChange(tab.store.state().merchant)) return
    const field = dice.pick(typedFields)
    // A row is of a page that is there when her applications are.
    if (field.isRow && tab.store.state().phase !== 'ready') return
    made += 1
    const text = (dice.chance(kind.bad) ? field.bad : field.text)(made)
    const isEarly = kind.applications === 2 && tab.store.state().phase !== 'ready'
    const entry = {
      n: made,
      field,
      text,
      meant: isEarly ? early : tab.meant,
      life: tab.life,
      isWarned: false,
    }
    ledger.note(entry)
    tab.store.change(field.change(text, tab.store.state()))
    entry.isWarned = tab.store.state().full
  }
  const turn = (tab: Tab): void => {
    const { phase, others, merchant } = tab.store.state()
    if (phase !== 'ready') return
    const known = idsOf(tab)
    // One that she begins while the one before has just come to the server is another.
    if (unborn.known.length > 0) unborn.id ??= known.find((id) => !unborn.known.includes(id)) ?? null
    const ended = merchant?.status === 'withdrawn'
    const wanted = ended && dice.chance(0.6) ? null : others[dice.below(others.length)]
    if (wanted === undefined) {
      if (merchant) server.endElsewhere(merchant.id)
      void tab.store.refresh()
      return
    }
    tab.meant = wanted === null ? begun(known) : { id: wanted.id, known: [] }
    tab.seen = wanted?.id ?? null
    tab.store.turnTo(wanted)
  }
  const elsewhere = (): void => {
    const listed = server.list()
    const one = listed.ok ? listed.value.items[dice.below(listed.value.items.length)] : undefined
    if (one) server.changeElsewhere(one.id, { making: dice.pick(['resold', 'own_grown', 'made_on_site']) })
  }
  const restart = (): void => {
    // She was told that the phone has no room, and that the app must not be closed.
    if (tabs.some(({ store }) => store.state().full))
      for (const entry of ledger.entries) entry.isWarned = true
    alive = new Set()
    tabs.length = 0
    for (let n = 0; n < kind.tabs; n += 1) open()
  }

  return { dice, server, network, storage, ledger, tabs, look, type, turn, elsewhere, restart }
}
