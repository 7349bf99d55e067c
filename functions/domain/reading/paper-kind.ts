import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { Cell } from './cell'

const longestTitle = 30

const titles: readonly (readonly [DocumentKind, RegExp])[] = [
  ['licence.food_operation', /^.{0,4}食品经营许可证/],
  ['licence.food_production', /^.{0,4}食品生产许可证/],
  ['filing.prepackaged', /预包装食品.{0,8}备案/],
  [
    'card.small_vendor',
    /(小作坊|小餐饮|小食杂|小经营店|摊贩|摊点|微型餐饮|小摊点).{0,10}(登记证|许可证|备案证|备案卡|公示卡|登记卡|核准证|生产证)/,
  ],
  ['licence.business', /^.{0,2}营业执照/],
]

/** The kind of a paper by its title; null where none of the known titles is found. */
export function paperKind(cells: readonly Cell[]): DocumentKind | null {
  const short = cells.filter(({ text }) => text.length <= longestTitle)
  // A provincial card may name the licence that it replaces: its own title is the one in the largest letters.
  const found = titles.flatMap(([kind, title]) =>
    short.filter(({ text }) => title.test(text)).map(({ top, bottom }) => ({ kind, size: bottom - top })),
  )
  return found.sort((one, other) => other.size - one.size)[0]?.kind ?? null
}
