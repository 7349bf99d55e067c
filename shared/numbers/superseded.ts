/**
 * Papers of the past that sellers still send in, known by their numbers.
 *
 * | paper                                                  | number                                   |
 * | ------------------------------------------------------ | ---------------------------------------- |
 * | food circulation licence (食品流通许可证)              | `SP` and 16 digits                       |
 * | catering service licence (餐饮服务许可证)              | `粤餐证字`, year, area code and sequence |
 * | food hygiene licence (食品卫生许可证)                  | `粤卫食证字`, year and sequence          |
 * | industrial production licence (全国工业产品生产许可证) | `QS` and 12 digits                       |
 *
 * The food operation licence and the food production licence took their place in October 2015. They ran for a
 * few years each, so none is good today.
 */
import type { RequirementCode } from '../contract/requirement-codes'

/** An old paper, and the papers that stand in its place today, the likeliest first. */
export type Superseded = {
  readonly paper: 'food_circulation' | 'catering_service' | 'food_hygiene' | 'industrial_production'
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
  { paper: 'industrial_production', written: /^QS\d/, sendInstead: ['licence.food_production'] },
]

/** The old paper that a number in compact form belongs to, `null` where it belongs to none. */
export function recognise(compacted: string): Superseded | null {
  const found = old.find(({ written }) => written.test(compacted))
  return found ? { paper: found.paper, sendInstead: found.sendInstead } : null
}
