import type { LicenceKind } from '../contract/requirement-codes'

type Item = {
  /** The item as an operation licence prints it, which is stored and shown. */
  readonly printed: string
  /** The pattern that recognises it in a printed licence, whatever brackets and order its office uses. */
  readonly recognised: RegExp
  /** Whether a filing of prepackaged food may print it too. */
  readonly filed: boolean
}

/** The items of business that an operation licence prints (SAMR order 78 of 2023, art. 9), in the order of that article. */
const items = {
  prepackaged: { printed: '预包装食品销售', recognised: /预包装食品/, filed: true },
  chilled_frozen: { printed: '含冷藏冷冻食品', recognised: /冷藏冷冻/, filed: true },
  bulk: { printed: '散装食品销售', recognised: /散装食品/, filed: false },
  cooked_loose: { printed: '散装熟食销售', recognised: /散装熟食/, filed: false },
  special: {
    printed: '特殊食品销售',
    recognised: /特殊食品|保健食品|婴幼儿配方|特殊医学用途/,
    filed: true,
  },
  hot: { printed: '热食类食品制售', recognised: /热食/, filed: false },
  cold: { printed: '冷食类食品制售', recognised: /冷食/, filed: false },
  raw: { printed: '生食类食品制售', recognised: /生食/, filed: false },
  pastry: { printed: '糕点类食品制售', recognised: /糕点/, filed: false },
  decorated_cakes: { printed: '裱花蛋糕制售', recognised: /裱花/, filed: false },
  drinks: { printed: '自制饮品制售', recognised: /自制饮品|饮品制/, filed: false },
} as const satisfies Readonly<Record<string, Item>>

/** The code of an item of business. */
export type ScopeItem = keyof typeof items

const isItem = (code: string): code is ScopeItem => code in items

/** The items of business that such a paper can print, each with its printed words. */
export const scopeItemsOf = (
  kind: LicenceKind,
): readonly { readonly item: ScopeItem; readonly printed: string }[] =>
  Object.keys(items)
    .filter(isItem)
    .filter((item) => kind !== 'filing.prepackaged' || items[item].filed)
    .map((item) => ({ item, printed: items[item].printed }))

/**
 * The items of business in the words of a paper, as they are printed. Items that it says it does not include (不含) are left
 * out.
 */
export function printedItems(kind: LicenceKind, text: string): readonly string[] {
  const included = text.replace(/不含[^）)；;、，,]*/g, '')
  return scopeItemsOf(kind)
    .filter(({ item }) => items[item].recognised.test(included))
    .map(({ printed }) => printed)
}
