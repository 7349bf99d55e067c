import { hideWhole, type Mask } from './masks'

/** The readers of a merchant's fields: staff in files and lists, or everybody on the public page. */
export type Audience = 'staff' | 'public'

/** The part of a value that a reader sees: all of it, what its mask leaves, or nothing. */
type Sight = 'plain' | 'masked' | 'hidden'

/** One value for a registered business, and one for a natural person who sells in their own name. */
export type ByKind<T> = readonly [ofBusiness: T, ofPerson: T]

/** The treatment of one text, for each reader and purpose. A text without a mask of its own is masked whole. */
export type TextPrivacy = Readonly<Record<Audience, ByKind<Sight>>> & {
  readonly mask?: Mask
  /** In a published text of staff that quotes it, such as the facts of a sanction. */
  readonly quoted: ByKind<Sight>
  /** Whether staff find the merchant by it: searched texts stand as keyed hashes in an index. */
  readonly searched: ByKind<boolean>
}

/** A text of a merchant and its treatment. */
export type Text = { readonly text: string; readonly privacy: TextPrivacy }

/** The treatment of a field or of a part of one, made of the treatments of its parts. */
export type Privacy<T> = {
  /** The value as this reader sees it. A part without a rule is left out. */
  readonly seenBy: (value: T, audience: Audience, isPerson: boolean) => T
  /** Every text in the value that has a treatment of its own. */
  readonly textsOf: (value: T) => readonly Text[]
  /** The treatments of all texts at and below a path of names and indexes; null where there is no such part. */
  readonly at: (path: readonly string[]) => readonly TextPrivacy[] | null
}

/** The entry of a pair for this kind of seller. */
export const forKind = <T>([ofBusiness, ofPerson]: ByKind<T>, isPerson: boolean): T =>
  isPerson ? ofPerson : ofBusiness

/** The text with its mask applied. */
export const masked = ({ text, privacy }: Text): string => (privacy.mask ?? hideWhole)(text)

/** A value that everybody may see. */
export const open = <T>(): Privacy<T> => ({
  seenBy: (value) => value,
  textsOf: () => [],
  at: () => [],
})

/** A value that is `none` to the public; staff see it as `within` says, in plain by default. */
export const forStaff = <T>(none: NoInfer<T>, within: Privacy<T> = open()): Privacy<T> => ({
  ...within,
  seenBy: (value, audience, isPerson) =>
    audience === 'public' ? none : within.seenBy(value, audience, isPerson),
})

/** A text that is `none` where it is absent or hidden. */
export const text = <N extends null | undefined>(none: N, privacy: TextPrivacy): Privacy<string | N> => ({
  seenBy: (value, audience, isPerson) => {
    const sight = forKind(privacy[audience], isPerson)
    if (typeof value !== 'string' || sight === 'plain') return value
    return sight === 'hidden' ? none : masked({ text: value, privacy })
  },
  textsOf: (value) => (typeof value === 'string' ? [{ text: value, privacy }] : []),
  at: () => [privacy],
})

/** A value that may be absent. */
export const nullable = <T>(within: Privacy<T>): Privacy<T | null> => ({
  seenBy: (value, audience, isPerson) => (value === null ? null : within.seenBy(value, audience, isPerson)),
  textsOf: (value) => (value === null ? [] : within.textsOf(value)),
  at: within.at,
})

/** A list whose items are all treated alike. */
export const each = <T>(item: Privacy<T>): Privacy<T[]> => ({
  seenBy: (value, audience, isPerson) => value.map((one) => item.seenBy(one, audience, isPerson)),
  textsOf: (value) => value.flatMap(item.textsOf),
  at: ([_index, ...rest]) => item.at(rest),
})

/** An object whose parts each have a treatment. */
export function parts<T extends object>(rules: { readonly [K in keyof T]-?: Privacy<T[K]> }): Privacy<T> {
  const names = Object.keys(rules).filter((name): name is Extract<keyof T, string> => name in rules)
  const given = (value: T) => names.filter((name) => name in value)
  return {
    seenBy: (value, audience, isPerson) => {
      const seen = { ...value }
      for (const name of Object.keys(seen)) if (!(name in rules)) Reflect.deleteProperty(seen, name)
      const show = <K extends keyof T>(name: K): void => {
        seen[name] = rules[name].seenBy(value[name], audience, isPerson)
      }
      given(value).forEach(show)
      return seen
    },
    textsOf: (value) => {
      const textsAt = <K extends keyof T>(name: K) => rules[name].textsOf(value[name])
      return given(value).flatMap((name) => textsAt(name))
    },
    at: ([name, ...rest]) => {
      if (name === undefined)
        return names.flatMap((each) => rules[each].at([])).filter((treatment) => treatment !== null)
      const found = names.find((known) => known === name)
      return found === undefined ? null : rules[found].at(rest)
    },
  }
}
