import type { SellerKind } from '../contract/merchant'
import type { ArticleId } from './article'
import type { CardRule } from './province-pack'

/** A card: who may hold it, by which articles, and whatever else the text says of it. */
export const card = (
  sellers: readonly SellerKind[],
  articles: readonly ArticleId[],
  given: Partial<CardRule> = {},
): CardRule => ({ sellers, articles, online: null, barred: [], term: null, ...given })

export const individual = ['individual'] as const
export const small = ['individual', 'cooperative'] as const
export const anyBusiness = ['enterprise', 'individual', 'cooperative'] as const

/** The figures of a text that gives none. */
export const noFigures = { onlineMustBeStated: false, changeDays: null, licensingWorkdays: null } as const
