import { useMemo, useState } from 'react'
import { shanghaiDay } from '#shared/rules/day'
import type { Note } from '../../components/input/field-notes'
import { focusesByProperty } from '../../platform/focus'
import { useParams } from '../../platform/navigation'
import { instantNow, phone } from '../../platform/phone'
import { choiceLabel } from '../../words/choices'
import { paperWords } from '../../words/paper-words'
import { words } from '../../words/words'
import { readingsOf } from '../paper/readings'
import { isPhotoStale } from '../photo/stale-photo'
import type { Typed } from '../typed/typed'
import { faultsOf, guessAt } from './notes'
import { isOpenAt } from './open-at'
import { useApplication } from './use-application'
import { idOf, pointerOf } from './wanted-field'
import { type WayOut, wayOutOf } from './ways-out'

/** A text field of the application: its value, and the change that another text makes. */
export type TextIn = {
  readonly value: string | null | undefined
  readonly change: (text: string) => Typed
  /** The place of its reading, where that is not its path. */
  readonly readAt?: string
}

const wayOutLabel = (way: WayOut): string =>
  way.kind === 'individual' ? words.wayOut.individual : words.wayOut.without(choiceLabel('goods', way.goods))

/** The fields of a page: their values, their notes, and the field that the page's link names. */
export const useFields = () => {
  const application = useApplication()
  const { state, fields, type, leave, answer } = application
  const [editing, setEditing] = useState<string | null>(null)
  const wanted = pointerOf(useParams().field)
  const today = shanghaiDay(instantNow())
  const faults = useMemo(() => faultsOf(state, today, phone.language), [state, today])

  const openAt = (path: string): boolean => isOpenAt(state.merchant, fields, path)
  const readings = readingsOf(
    (state.merchant?.documents ?? []).filter(({ kind }) => !isPhotoStale(state.known, fields, kind)),
    fields,
    today,
  )

  /** The reading for a field without the cursor: a value to fill it with, or a note on a different one. */
  const readAt = (
    path: string,
    at = path,
  ): { readonly offered: string | null; readonly notes: readonly Note[] } => {
    const reading = editing === path || !openAt(path) ? undefined : readings.find((one) => one.at === at)
    if (reading === undefined || reading.stands === 'same') return { offered: null, notes: [] }
    const { value, typed, change } = reading
    const say = paperWords.read
    return reading.stands === 'fills'
      ? { offered: value, notes: [{ level: 'info', text: say.mark, fix: '' }] }
      : {
          offered: null,
          notes: [
            {
              level: 'warn',
              text: say.differs(typed, value),
              fix: '',
              guess: { label: say.rewrite(value), onTake: () => answer(change) },
            },
          ],
        }
  }

  const notesAt = (path: string, take?: (guess: string) => Typed, read?: string): readonly Note[] => {
    if (editing === path) return []
    const guess = take ? guessAt(path, fields, today) : null
    const differs = readings.some(({ at, stands }) => at === (read ?? path) && stands === 'differs')
    return faults
      .filter((fault) => fault.path === path && !(differs && fault.read !== undefined))
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
    /** True while the field at this JSON pointer may be changed. */
    openAt,
    /** The readings of her photos, beside the typed values. */
    readings,
    readAt,
    /** The properties of the text field at `path`. */
    text: (path: string, { value, change, readAt: at }: TextIn) => ({
      id: idOf(path),
      value: readAt(path, at).offered ?? value ?? '',
      placeholder: openAt(path) ? words.fillIn : '',
      locked: !openAt(path),
      focused: focusesByProperty && path === wanted,
      // A reading that differs from the typed value is noted here, with a tap that takes it.
      notes: [...notesAt(path, change, at), ...readAt(path, at).notes],
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
