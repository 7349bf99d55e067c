import type { CardType, GoodsTrait, SellerKind } from '../contract/merchant'
import type { ArticleId, Check } from './article'

/** How long a card is good, in years, and how many days before its end it must be renewed. */
type CardTerm = { readonly years: number; readonly renewDays: number }

/**
 * The rule of a kind of card: who may hold it, the goods it is not for, whether its holder may sell online (`null`: the text
 * is silent, and the national rules hold), and its term (`null`: the text gives none).
 */
export type CardRule = {
  readonly sellers: readonly SellerKind[]
  readonly articles: readonly ArticleId[]
  readonly online: boolean | null
  readonly barred: readonly GoodsTrait[]
  readonly term: CardTerm | null
}

/**
 * The text that a pack was taken from: who published it and when, the day (`YYYY-MM-DD`) from which it is in force (`null`:
 * not found), and how it was checked. Where it was not read, its rules are told to the seller and refuse nothing.
 */
export type PackSource = {
  readonly published: string
  readonly inForce: string | null
  readonly checked: Check
}

/**
 * The rules of one province for small vendors (Food Safety Law art. 36 leaves them to the provinces). `changeDays` is within
 * how many days a change is reported, `licensingWorkdays` how long the office may take; `null` where the province's text
 * gives no figure. `source` is null where no text of the province was found.
 */
export type ProvincePack = {
  readonly source: PackSource | null
  readonly cards: Readonly<Partial<Record<CardType, CardRule>>>
  readonly onlineMustBeStated: boolean
  readonly changeDays: number | null
  readonly licensingWorkdays: number | null
}

/** Whether the text of the province was read, so that it can refuse a paper. */
export const isRead = ({ source }: ProvincePack): boolean => source?.checked === 'read'
