import { printedItems, scopeItemsOf } from '#shared/rules/scope-items'

describe('the items of a business scope', () => {
  test('that a filing can print are three of the eleven of an operation licence', () => {
    expect(scopeItemsOf('licence.food_operation')).toHaveLength(11)
    expect(scopeItemsOf('filing.prepackaged').map(({ printed }) => printed)).toEqual([
      '预包装食品销售',
      '含冷藏冷冻食品',
      '特殊食品销售',
    ])
  })

  test('are recognised in what a paper says, in whatever brackets', () => {
    const text = '预包装食品（含冷藏冷冻食品）销售；热食类食品制售；保健食品销售'
    expect(printedItems('licence.food_operation', text)).toEqual([
      '预包装食品销售',
      '含冷藏冷冻食品',
      '特殊食品销售',
      '热食类食品制售',
    ])
    expect(printedItems('filing.prepackaged', text)).not.toContain('热食类食品制售')
  })

  test('exclude the items that the paper excludes', () => {
    expect(printedItems('licence.food_operation', '预包装食品（不含冷藏冷冻食品）销售')).toEqual([
      '预包装食品销售',
    ])
  })
})
