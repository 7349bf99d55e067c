import { useMemo, useState } from 'react'
import { shanghaiDay } from '#shared/rules/day'
import type { Note } from '../components/field-notes'
import { focusesByProperty } from '../platform/focus'
import { useParams } from '../platform/navigation'
import { instantNow, phone } from '../platform/phone'
import { choiceLabel } from '../words/choices'
import { words } from '../words/words'
import { faultsOf, guessAt } from './notes'
import { isOpenAt } from './open-at'
import type { Typed } from './typed'
import { useApplication } from './use-application'
import { idOf, pointerOf } from './wanted-field'
import { type WayOut, wayOutOf } from './ways-out'

/** A line of text in the application: what it holds, and the change that another text makes. */
export type TextIn = { readonly value: string | null | undefined; readonly change: (text: string) => Typed }

const wayOutLabel = (way: WayOut): string =>
  way.kind === 'individual' ? words.wayOut.individual : words.wayOut.without(choiceLabel('goods', way.goods))

/** The fields of a page: their values, what is to be said of them, and where a link wants her to look first. */
export const useFields = () => {
  const application = useApplication()
  const { state, fields, type, leave, answer } = application
  const [editing, setEditing] = useState<string | null>(null)
  const wanted = pointerOf(useParams().field)
  const today = shanghaiDay(instantNow())
  const faults = useMemo(() => faultsOf(state, today, phone.language), [state, today])

  const openAt = (path: string): boolean => isOpenAt(state.merchant, fields, path)

  const notesAt = (path: string, take?: (guess: string) => Typed): readonly Note[] => {
    if (editing === path) return []
    const guess = take ? guessAt(path, fields, today) : null
    return faults
      .filter((fault) => fault.path === path)
      .map((fault, index) => {
        const note: Note = { level: fault.level, text: fault.message, fix: fault.fix }
        const way = openAt(path) ? wayOutOf(fault, fields) : null
        if (way) return { ...note, guess: { label: wayOutLabel(way), onTake: () => answer(way.change) } }
        return guess !== null && take && index === 0
          ? { ...note, guess: { label: words.guess(guess), onTake: () => answer(take(guess)) } }
          : note
      })
  }

  return {
    ...application,
    today,
    idOf,
    notesAt,
    /** True while she may change the field at this JSON pointer. */
    openAt,
    /** The properties of the text field at `path`. */
    text: (path: string, { value, change }: TextIn) => ({
      id: idOf(path),
      value: value ?? '',
      placeholder: openAt(path) ? words.fillIn : '',
      locked: !openAt(path),
      focused: focusesByProperty && path === wanted,
      notes: notesAt(path, change),
      onChange: (next: string) => {
        setEditing(path)
        type(change(next))
      },
      onLeave: () => {
        setEditing(null)
        leave()
      },
    }),
  }
}
