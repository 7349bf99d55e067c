/**
 * Papers of the past that sellers still send in, known by their numbers.
 *
 * | paper                                    | number                                              | last issued |
 * | ---------------------------------------- | --------------------------------------------------- | ----------- |
 * | food circulation licence (食品流通许可证) | `SP` and 16 digits                                  | 2015        |
 * | catering service licence (餐饮服务许可证) | `粤餐证字`, year, area and sequence                 | 2015        |
 * | food hygiene licence (食品卫生许可证)     | `粤卫食证字`, year and sequence                     | 2010        |
 * | production licence QS (全国工业产品生产许可证) | `QS` and 12 digits                             | 2015        |
 *
 * They ran for three to five years, so none is good today, whoever shows it.
 */
import type { RequirementCode } from '../contract/requirement-codes'

/** An old paper, and the papers that stand in its place today, the likeliest first. */
export type Superseded = {
  readonly paper: 'food_circulation' | 'catering_service' | 'food_hygiene' | 'production_qs'
  readonly sendInstead: readonly RequirementCode[]
}

const old: readonly (Superseded & { readonly written: RegExp })[] = [
  {
    paper: 'food_circulation',
    written: /^SP\d/,
    sendInstead: ['licence.food_operation', 'filing.prepackaged'],
  },
  { paper: 'catering_service', written: /餐证字/, sendInstead: ['licence.food_operation'] },
  {
    paper: 'food_hygiene',
    written: /卫食证?字|食卫证?字/,
    sendInstead: ['licence.food_operation', 'licence.food_production', 'filing.prepackaged'],
  },
  { paper: 'production_qs', written: /^QS\d/, sendInstead: ['licence.food_production'] },
]

/** The old paper that a number in compact form belongs to, `null` where it belongs to none. */
export function recognise(compacted: string): Superseded | null {
  const found = old.find(({ written }) => written.test(compacted))
  return found ? { paper: found.paper, sendInstead: found.sendInstead } : null
}
