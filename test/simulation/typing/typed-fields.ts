import type { Application } from '#client/form/application/application'
import { changeOf, newRow } from '#client/form/typed/rows'
import { channelRows, type Typed } from '#client/form/typed/typed'
import type { MerchantFields } from '#shared/contract/merchant'
import { isDay } from '#shared/contract/text'

/** A field that the model types into: what the n-th text is, the change it makes, and where it is read. */
export type TypedField = {
  readonly name: string
  /** It is in a row of a list. */
  readonly isRow?: boolean
  readonly text: (n: number) => string
  /** A text that the server refuses by its form. */
  readonly bad: (n: number) => string
  readonly change: (text: string, application: Application) => Typed
  /** True where these fields have the text. */
  readonly isIn: (fields: MerchantFields, text: string) => boolean
}

const food = 'licence.food_operation'
const foodOf = ({ licences }: MerchantFields) => licences.find(({ kind }) => kind === food)
const mark = '\u200e'
const words = { text: (n: number) => `字${n}`, bad: (n: number) => `字${n}${mark}` }

const dayOf = (n: number): string => new Date(Date.UTC(1950, 0, 1 + (n % 80_000))).toISOString().slice(0, 10)

const blank = { kind: 'official_account', account: '' } as const
const firstChannel = ({ merchant, typed }: Application) =>
  channelRows(merchant, typed)[0] ?? { key: newRow(`first@${merchant?.version ?? 0}`), row: blank }

export const typedFields: readonly [TypedField, ...TypedField[]] = [
  {
    ...words,
    name: 'fullName',
    change: (fullName) => ({ fullName }),
    isIn: ({ fullName }, text) => fullName === text,
  },
  {
    ...words,
    name: 'address',
    change: (address) => ({ address }),
    isIn: ({ address }, text) => address === text,
  },
  {
    ...words,
    name: 'legalRepresentative',
    change: (legalRepresentative) => ({ legalRepresentative }),
    isIn: ({ legalRepresentative }, text) => legalRepresentative === text,
  },
  {
    ...words,
    name: 'contact.name',
    change: (name) => ({ contact: { name } }),
    isIn: ({ contact }, text) => contact.name === text,
  },
  {
    name: 'contact.phone',
    text: (n) => String(13_800_000_000 + n),
    bad: (n) => `${13_800_000_000 + n}${mark}`,
    change: (phone) => ({ contact: { phone } }),
    isIn: ({ contact }, text) => contact.phone === text,
  },
  {
    ...words,
    name: 'licence.holderName',
    change: (holderName) => ({ licences: { [food]: { holderName } } }),
    isIn: (fields, text) => foodOf(fields)?.holderName === text,
  },
  {
    name: 'licence.validTo',
    text: dayOf,
    bad: (n) => `${dayOf(n)}?`,
    change: (validTo) => ({ licences: { [food]: { validTo } } }),
    isIn: (fields, text) => foodOf(fields)?.validTo === text,
  },
  {
    ...words,
    name: 'conduct.text',
    change: (text) => ({ conduct: { text } }),
    isIn: ({ conduct }, text) => conduct?.text === text,
  },
  {
    ...words,
    name: 'channels.0.account',
    isRow: true,
    change(account, application) {
      const { key, row } = firstChannel(application)
      return { channels: { [key]: changeOf(key, row, { account }) } }
    },
    isIn: ({ channels }, text) => channels.some((one) => one.account === text),
  },
]

/** True of a text that the server takes. */
export const isGood = (text: string): boolean => !text.includes(mark) && (!text.endsWith('?') || isDay(text))
