import type { Label, LabelItem } from '#shared/contract/merchant'
import { labelFindings, labelledGoods, requiredItems } from '#shared/rules/label-findings'
import { smallest, today } from './application'

const full: LabelItem[] = [
  'name',
  'net_content',
  'production_date',
  'shelf_life',
  'ingredients',
  'storage',
  'producer_name',
  'producer_address',
  'producer_contact',
  'standard_number',
  'licence_number',
]
const imported: LabelItem[] = [
  'chinese_label',
  'name',
  'net_content',
  'production_date',
  'shelf_life',
  'ingredients',
  'storage',
  'origin',
  'agent_name',
  'agent_address',
  'agent_contact',
]
const without = (items: readonly LabelItem[], ...left: readonly LabelItem[]) =>
  items.filter((item) => !left.includes(item))

const missing = (given: Partial<Label>, day = today) =>
  labelFindings(
    {
      ...smallest,
      labels: [
        {
          goods: 'prepackaged',
          product: '核桃仁',
          producedOn: null,
          alcoholByVolume: null,
          items: full,
          ...given,
        },
      ],
    },
    day,
  ).map(({ path, code }) => (code === 'label_item_missing' ? path.replace('/labels/0/items/', '') : code))

describe('a label', () => {
  test.each([
    ['of domestic goods that is whole', {}, []],
    [
      'without maker and date, the three-no goods of the law',
      { items: without(full, 'producer_name', 'production_date') },
      ['production_date', 'producer_name'],
    ],
    [
      'of imported goods needs agent and origin, no Chinese production licence',
      { goods: 'imported', items: imported },
      [],
    ],
    [
      'of imported goods without Chinese',
      { goods: 'imported', items: without(imported, 'chinese_label') },
      ['chinese_label'],
    ],
    [
      'of loose goods needs name, date, term and the seller',
      {
        goods: 'bulk',
        items: ['name', 'batch', 'shelf_life', 'operator_name', 'operator_address', 'operator_contact'],
      },
      [],
    ],
    [
      'of loose goods without date or batch',
      {
        goods: 'bulk',
        items: ['name', 'shelf_life', 'operator_name', 'operator_address', 'operator_contact'],
      },
      ['production_date'],
    ],
    [
      'of strong drink need not say how long it keeps',
      { goods: 'alcohol', alcoholByVolume: 52, items: without(full, 'shelf_life') },
      [],
    ],
    [
      'of beer must',
      { goods: 'alcohol', alcoholByVolume: 4, items: without(full, 'shelf_life') },
      ['shelf_life'],
    ],
    [
      'of drink of unknown strength must',
      { goods: 'alcohol', items: without(full, 'shelf_life') },
      ['shelf_life'],
    ],
    ['of health food carries its warning', { goods: 'health_food' }, ['nutrition', 'warning']],
    [
      'of infant formula carries its nutrients',
      { goods: 'infant_formula', items: [...full, 'nutrition'] },
      [],
    ],
    ['of goods that have none asks for nothing', { goods: 'catering', items: [] }, []],
    [
      'with a batch instead of the date, before 2027',
      { items: [...without(full, 'production_date'), 'batch'] },
      ['production_date'],
    ],
    ['of tomorrow', { producedOn: '2026-11-23' }, ['date_out_of_range']],
  ] as const)('%s', (_, given, expected) => {
    expect(missing({ ...given, items: [...('items' in given ? given.items : full)] })).toEqual(expected)
  })

  const renewed: LabelItem[] = [...without(full, 'shelf_life'), 'expiry_date', 'allergens']

  test('of goods produced from 16 March 2027 follows GB 7718-2025', () => {
    expect(missing({ producedOn: '2027-03-16' }, '2027-04-01')).toEqual(['expiry_date', 'allergens'])
    expect(missing({ producedOn: '2027-03-16', items: renewed }, '2027-04-01')).toEqual([])
    expect(missing({ producedOn: '2027-03-15' }, '2027-04-01')).toEqual([])
    expect(missing({ producedOn: null }, '2027-03-16')).toEqual(['expiry_date', 'allergens'])
  })

  test('of goods produced before may follow it already', () => {
    expect(missing({ producedOn: '2026-10-01', items: renewed })).toEqual([])
  })

  test('under the new standard may show term, end and batch instead of the day of production', () => {
    const items: LabelItem[] = [...without(renewed, 'production_date'), 'shelf_life', 'batch']
    expect(missing({ producedOn: '2027-05-01', items }, '2027-06-01')).toEqual([])
    expect(missing({ producedOn: '2027-05-01', items: without(items, 'shelf_life') }, '2027-06-01')).toEqual([
      'production_date',
    ])
    expect(missing({ producedOn: '2027-05-01', items: without(items, 'expiry_date') }, '2027-06-01')).toEqual(
      ['production_date', 'expiry_date'],
    )
  })

  test('of wine under the new standard need not say how long it keeps', () => {
    expect(requiredItems({ goods: 'alcohol', alcoholByVolume: 12 }, 'GB 7718-2025')).not.toContain(
      'expiry_date',
    )
    expect(requiredItems({ goods: 'alcohol', alcoholByVolume: 12 }, 'GB 7718-2025')).toContain('allergens')
  })
})

test('is required for packaged and loose goods, and for baked goods from a factory', () => {
  const goods = ['farm_produce', 'prepackaged', 'bulk', 'baked', 'catering'] as const
  expect(labelledGoods({ goods: [...goods], making: 'made_on_site' })).toEqual(['prepackaged', 'bulk'])
  expect(labelledGoods({ goods: [...goods], making: 'own_factory' })).toEqual([
    'prepackaged',
    'bulk',
    'baked',
  ])
  expect(labelledGoods({ goods: ['baked'], making: 'commissioned' })).toEqual(['baked'])
})
