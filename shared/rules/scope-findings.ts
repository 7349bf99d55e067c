import type { Finding } from '../contract/fault'
import type { GoodsCode, GoodsTrait, Licence, MerchantFields } from '../contract/merchant'
import type { LicenceKind } from '../contract/requirement-codes'

/** The names of goods in the scope of an operation licence, filing or card; our own codes are accepted too. */
const covered: Readonly<Partial<Record<GoodsCode | GoodsTrait, RegExp>>> = {
  prepackaged: /预包装|prepackaged/,
  imported: /预包装|进口|prepackaged|imported/,
  alcohol: /预包装|酒|prepackaged|alcohol/,
  bulk: /散装|bulk/,
  catering: /制售|热食|冷食|餐饮|catering/,
  baked: /糕点|制售|烘焙|baked/,
  health_food: /保健食品|特殊食品|health_food/,
  infant_formula: /婴幼儿|特殊食品|infant_formula/,
  cold_dishes: /冷食|冷荤|凉菜|cold_dishes/,
  raw_seafood: /生食|刺身|raw_seafood/,
  decorated_cakes: /裱花|decorated_cakes/,
  cooked_loose: /熟食|cooked_loose/,
  chilled_frozen: /(^|[^不])含冷藏|(^|[^不])含冷冻|^冷藏|^冷冻|[(（]冷藏|[(（]冷冻|chilled_frozen/,
}

const trading: readonly LicenceKind[] = ['licence.food_operation', 'filing.prepackaged', 'card.small_vendor']

const says = ({ scope }: Licence, what: GoodsCode | GoodsTrait): boolean =>
  scope.length === 0 || scope.some((line) => covered[what]?.test(line))

/**
 * Goods that none of the seller's trading papers seems to cover: a person looks. A paper whose scope is not typed is read
 * from its photo. A producer sells its own goods by its production licence, whose annex lists them.
 */
export function scopeFindings({ goods, traits, licences }: MerchantFields): readonly Finding[] {
  const papers = licences.filter(({ kind }) => trading.includes(kind))
  const [first] = papers
  if (!first || licences.some(({ kind }) => kind === 'licence.food_production')) return []
  const needed = [...goods, ...traits].filter((what) => covered[what] !== undefined)
  return needed.every((what) => papers.some((paper) => says(paper, what)))
    ? []
    : [{ code: 'document_scope', path: `/licences/${licences.indexOf(first)}/scope`, level: 'warn' }]
}
