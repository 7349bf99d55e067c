/**
 * Food production licence number (食品生产许可证编号), Measures for Food Production Licensing (SAMR order
 * 24): who makes food in a factory. It is printed on every pack, in place of the `QS` number of before
 * 2018-10-01.
 *
 * `SC` and 14 digits, kept for life.
 *
 * | place | holds                                                                              |
 * | ----- | ---------------------------------------------------------------------------------- |
 * | 1-2   | `SC`, for 生产, production                                                         |
 * | 3-5   | category of the main product; 1 at place 3 = food, 2 = additive                    |
 * | 6-11  | area code of the county of production                                              |
 * | 12-15 | sequence                                                                           |
 * | 16    | check digit over the 13 digits before it, GB/T 17710-1999 (see `mod-11-10`)        |
 *
 * `SC11834020305037`: a nut roaster (118) in Wuhu (340203), its 503rd number, check digit 7.
 *
 * The category is that of the main product only: a noodle maker may hold `SC106` for its drinks. Some
 * published numbers fail the check, so a check digit that fails is doubted, never rejected.
 */

import * as mod1110 from './check/mod-11-10'
import { compactForm } from './compact-form'
import { misplaced } from './kind-of-number'
import { asDigits } from './look-alikes'
import { isProvince } from './province'
import { type Finding, isRejected, reject, type Verdict, warn } from './verdict'

/**
 * The categories of food and additives (食品生产许可分类目录) by the three digits that stand for them in a
 * number.
 */
export const categories = {
  101: { zh: '粮食加工品', en: 'grain products' },
  102: { zh: '食用油、油脂及其制品', en: 'edible oils and fats' },
  103: { zh: '调味品', en: 'condiments' },
  104: { zh: '肉制品', en: 'meat products' },
  105: { zh: '乳制品', en: 'dairy products' },
  106: { zh: '饮料', en: 'beverages' },
  107: { zh: '方便食品', en: 'convenience food' },
  108: { zh: '饼干', en: 'biscuits' },
  109: { zh: '罐头', en: 'canned food' },
  110: { zh: '冷冻饮品', en: 'frozen drinks and ices' },
  111: { zh: '速冻食品', en: 'quick-frozen food' },
  112: { zh: '薯类和膨化食品', en: 'potato and puffed food' },
  113: { zh: '糖果制品', en: 'sweets and chocolate' },
  114: { zh: '茶叶及相关制品', en: 'tea' },
  115: { zh: '酒类', en: 'alcoholic drinks' },
  116: { zh: '蔬菜制品', en: 'vegetable products' },
  117: { zh: '水果制品', en: 'fruit products' },
  118: { zh: '炒货食品及坚果制品', en: 'roasted seeds and nuts' },
  119: { zh: '蛋制品', en: 'egg products' },
  120: { zh: '可可及焙烤咖啡产品', en: 'cocoa and roasted coffee' },
  121: { zh: '食糖', en: 'sugar' },
  122: { zh: '水产制品', en: 'aquatic products' },
  123: { zh: '淀粉及淀粉制品', en: 'starch' },
  124: { zh: '糕点', en: 'bread, cake and pastry' },
  125: { zh: '豆制品', en: 'bean products' },
  126: { zh: '蜂产品', en: 'bee products' },
  127: { zh: '保健食品', en: 'health food' },
  128: { zh: '特殊医学用途配方食品', en: 'food for special medical purposes' },
  129: { zh: '婴幼儿配方食品', en: 'infant formula' },
  130: { zh: '特殊膳食食品', en: 'food for special diets' },
  131: { zh: '其他食品', en: 'other food' },
  201: { zh: '食品添加剂', en: 'food additives' },
  202: { zh: '食品用香精', en: 'food flavourings' },
  203: { zh: '复配食品添加剂', en: 'compound food additives' },
} as const

type CategoryCode = `${keyof typeof categories}`

const isCategory = (digits: string): digits is CategoryCode => Object.keys(categories).includes(digits)

/** The parts of a well-formed number; `category` is `null` for one that is not in the catalogue. */
export type Parts = { readonly category: CategoryCode | null; readonly province: string }

export const compact = (input: string): string => compactForm(input)

export function parts(number: string): Parts {
  const digits = number.slice(2, 5)
  return { category: isCategory(digits) ? digits : null, province: number.slice(5, 7) }
}

function findingsOf(number: string): readonly Finding[] {
  const elsewhere = misplaced(number, 'food_production_licence')
  if (elsewhere !== null) return [elsewhere]
  if (number.length !== 16) return [reject('length')]
  if (!/^SC\d{14}$/.test(number)) return [reject('alphabet')]
  const { category, province } = parts(number)
  const findings: Finding[] = []
  if (mod1110.checkDigit(number.slice(2, 15)) !== number.charAt(15)) findings.push(warn('check_digit'))
  if (!isProvince(province)) findings.push(reject('province'))
  if (category === null) findings.push(warn('kind_mismatch'))
  return findings
}

/** The verdict on a number as typed; where `SC` was left out, the number with it is suggested. */
export function validate(input: string): Verdict {
  const value = compact(input)
  const findings = findingsOf(value)
  const meant = `SC${asDigits(value.replace(/^SC/, ''))}`
  const isBetter = isRejected({ findings }) && findingsOf(meant).length === 0
  return { value, findings, suggestion: isBetter ? meant : null }
}

/** In groups by its parts: `SC118 340203 0503 7`. */
export const format = (compacted: string): string =>
  compacted.replace(/^(.{5})(.{6})(.{4})(.)$/, '$1 $2 $3 $4')
