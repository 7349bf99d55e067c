import type { CardType } from '#shared/contract/merchant'
import type { Check } from '#shared/rules/article'
import { provincePacks } from '#shared/rules/province-data'
import type { CardRule } from '#shared/rules/province-pack'
import { legalBasis } from '#shared/words/legal-basis'

const four = ['workshop', 'small_catering', 'small_grocery', 'stall'] as const
const three = ['workshop', 'small_catering', 'stall'] as const
const two = ['workshop', 'stall'] as const

const packOf = (province: string) => {
  const pack = provincePacks[province]
  if (pack === undefined) throw new Error(`Province ${province} has no pack`)
  return pack
}

test.each<[string, string, readonly CardType[], Check]>([
  ['11', '《北京市小规模食品生产经营管理规定》', four, 'read'],
  ['12', '《天津市', three, 'reported'],
  ['13', '《河北省食品小作坊小餐饮小摊点管理条例》', three, 'reported'],
  ['14', '《山西省食品小作坊小经营店小摊点管理条例》', four, 'remembered'],
  ['15', '《内蒙古自治区食品生产加工小作坊和食品摊贩管理条例》', two, 'reported'],
  ['21', '《辽宁省食品安全条例》', three, 'reported'],
  ['22', '《吉林省食品小作坊小餐饮店小食杂店和食品摊贩管理条例》', four, 'reported'],
  ['23', '《黑龙江省食品安全条例》', three, 'remembered'],
  ['31', '《上海市食品安全条例》', three, 'read'],
  ['32', '《江苏省食品小作坊和食品摊贩管理条例》', two, 'reported'],
  ['33', '《浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定》', four, 'read'],
  ['34', '《安徽省食品安全条例》', three, 'reported'],
  ['35', '《福建省食品安全条例》', three, 'remembered'],
  ['36', '《江西省食品小作坊小餐饮小食杂店小摊贩管理条例》', four, 'remembered'],
  ['37', '《山东省食品小作坊小餐饮和食品摊点管理条例》', three, 'read'],
  ['41', '《河南省食品小作坊、小经营店和小摊点管理条例》', four, 'read'],
  ['42', '《湖北省食品安全条例》', three, 'reported'],
  ['43', '《湖南省食品生产加工小作坊小餐饮和食品摊贩管理条例》', three, 'reported'],
  ['44', '《广东省食品生产加工小作坊和食品摊贩管理条例》', two, 'reported'],
  ['45', '《广西壮族自治区食品生产加工小作坊登记管理暂行办法》', ['workshop'], 'reported'],
  ['46', '《海南省食品生产加工小作坊小餐饮和食品摊贩监督管理规定》', three, 'remembered'],
  ['50', '《重庆市食品生产加工小作坊和食品摊贩管理条例》', two, 'read'],
  ['51', '《四川省食品小作坊、小经营店及摊贩管理条例》', four, 'reported'],
  ['52', '《贵州省食品安全条例》', two, 'reported'],
  ['53', '《云南省食品生产加工小作坊和食品摊贩管理办法》', two, 'remembered'],
  ['54', '《西藏自治区食品生产加工小作坊小餐饮店小食杂店和食品摊贩管理办法》', four, 'reported'],
  ['61', '《陕西省食品小作坊小餐饮及摊贩管理条例》', three, 'remembered'],
  ['62', '《甘肃省食品小作坊小经营店小摊点监督管理条例》', four, 'reported'],
  ['64', '《宁夏回族自治区食品生产加工小作坊小经营店和食品小摊点管理条例》', four, 'reported'],
  ['65', '《新疆维吾尔自治区食品小作坊、小餐饮店、小食杂店和食品摊贩管理条例》', four, 'reported'],
])('province %s knows the cards of %s', (province, title, types, checked) => {
  const { cards, source } = packOf(province)
  expect(Object.keys(cards).sort()).toEqual([...types].sort())
  expect(source?.checked).toBe(checked)
  for (const { articles } of Object.values(cards))
    expect(legalBasis(articles, 'zh-CN').startsWith(title)).toBe(true)
})

const shown = ({ sellers, articles, online, barred, term }: CardRule) => ({
  for: sellers.join(' '),
  by: articles.map((id) => id.replace(/^.*_/, '')).join(' '),
  online,
  barred: barred.join(' '),
  years: term?.years ?? null,
})

const any = 'enterprise individual cooperative'
const small = 'individual cooperative'

test.each<[string, CardType, ReturnType<typeof shown>]>([
  ['11', 'workshop', { for: 'individual', by: '9', online: null, barred: '', years: null }],
  ['11', 'small_catering', { for: any, by: '8 10', online: null, barred: '', years: null }],
  ['11', 'small_grocery', { for: any, by: '8 11', online: null, barred: '', years: null }],
  [
    '11',
    'stall',
    {
      for: 'individual',
      by: '12 20',
      online: null,
      barred: 'cold_dishes raw_seafood decorated_cakes cooked_loose',
      years: null,
    },
  ],
  ['31', 'workshop', { for: small, by: '58', online: null, barred: '', years: 3 }],
  ['31', 'small_catering', { for: any, by: '43', online: null, barred: '', years: null }],
  ['31', 'stall', { for: any, by: '62 64', online: null, barred: 'raw_seafood', years: null }],
  ['33', 'workshop', { for: small, by: '8 9', online: true, barred: '', years: null }],
  ['33', 'small_catering', { for: any, by: '8 9', online: true, barred: '', years: null }],
  ['33', 'small_grocery', { for: any, by: '8 9', online: true, barred: '', years: null }],
  ['33', 'stall', { for: any, by: '8 15', online: false, barred: '', years: null }],
  ['37', 'workshop', { for: small, by: '17', online: null, barred: '', years: 3 }],
  [
    '37',
    'small_catering',
    { for: any, by: '24 26', online: null, barred: 'decorated_cakes raw_seafood', years: 3 },
  ],
  [
    '37',
    'stall',
    { for: any, by: '28 30', online: null, barred: 'decorated_cakes raw_seafood', years: null },
  ],
  ['41', 'workshop', { for: 'individual', by: '3 21 24', online: true, barred: '', years: 3 }],
  ['41', 'small_catering', { for: 'individual', by: '3 28', online: null, barred: '', years: 3 }],
  ['41', 'small_grocery', { for: 'individual', by: '3 28', online: null, barred: '', years: 3 }],
  ['41', 'stall', { for: 'individual', by: '3 31', online: null, barred: '', years: null }],
  ['50', 'workshop', { for: any, by: '8 10', online: null, barred: '', years: 3 }],
  [
    '50',
    'stall',
    { for: any, by: '26 29', online: null, barred: 'raw_seafood decorated_cakes', years: null },
  ],
])('by the text of %s a %s is as it says', (province, type, expected) => {
  const rule = packOf(province).cards[type]
  expect(rule && shown(rule)).toEqual(expected)
})
