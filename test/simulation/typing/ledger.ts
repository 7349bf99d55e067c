import type { TypedField } from './typed-fields'

/**
 * An application as she means it when she types: one with an id, or one not on the server yet. `known` are those she saw
 * when she began it: it is none of them. `id` is where it turned out to be.
 */
export type Meant = { id: string | null; known: readonly string[] }

/** Of what she typed before her applications were read, while she has several: it goes to one of them. */
export const early: Meant = { id: null, known: [] }

/** One text she typed. */
export type Entry = {
  readonly n: number
  readonly field: TypedField
  readonly text: string
  readonly meant: Meant
  readonly life: object
  /** She was told that the phone has no room for it. */
  isWarned: boolean
}

/** What she typed, in the order in which she typed it. */
export function openLedger() {
  const entries: Entry[] = []
  const sameApplication = (a: Meant, b: Meant): boolean =>
    a === early || b === early || (a.id === null ? a === b : a.id === b.id)
  const sameField = (a: Entry, b: Entry): boolean => a.field === b.field && sameApplication(a.meant, b.meant)
  return {
    entries,
    note: (entry: Entry): void => void entries.push(entry),
    /** The last text of each field of each application. */
    last: (): readonly Entry[] =>
      entries.filter((one, at) => !entries.slice(at + 1).some((later) => sameField(one, later))),
  }
}
