import { exemptionSentence } from '#shared/words/exemption-words'

describe('the sentence that stands where a licence would', () => {
  test.each([
    ['natural_person', 'own_grown', '个人销售自产农副产品，依法不需要办理市场主体登记。'],
    ['natural_person', 'resold', '个人从事零星小额交易活动，依法不需要办理市场主体登记。'],
    ['individual', 'resold', '销售食用农产品，依法不需要取得食品经营许可。'],
    [null, null, '销售食用农产品，依法不需要取得食品经营许可。'],
  ] as const)('of a %s with goods %s', (seller, making, sentence) => {
    expect(exemptionSentence(seller, ['farm_produce'], 'zh-CN', making)).toBe(sentence)
    expect(exemptionSentence(seller, ['farm_produce'], 'en', making)).toMatch(/^[A-Z].*required\.$/)
  })

  test('is of own produce where the way of making is unknown, and absent beside processed food', () => {
    expect(exemptionSentence('natural_person', ['farm_produce'], 'en')).toContain('own farm')
    expect(exemptionSentence('natural_person', ['farm_produce', 'baked'], 'en')).toBeNull()
    expect(exemptionSentence('natural_person', [], 'en')).toBeNull()
  })
})
