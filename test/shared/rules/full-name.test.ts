import { comparableName, compareNames, looksFull } from '#shared/rules/full-name'

describe('names of people and firms', () => {
  test.each([
    ['腾讯科技（深圳）有限公司', '腾讯科技(深圳)有限公司', 'same'],
    ['腾讯科技（深圳）有限公司', ' 腾讯科技〔深圳〕 有限公司\u200b', 'same'],
    ['ＡＢＣ食品有限公司', 'ABC食品有限公司', 'same'],
    ['山里食品有限责任公司', '山里食品有限公司', 'short_form'],
    ['山里食品有限公司', '山里食品有限公司分公司', 'different'],
    ['abc食品有限公司', 'ABC食品有限公司', 'same'],
    ['John Smith', 'JOHN SMITH', 'same'],
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提', 'same'],
    ['阿卜杜拉·买买提', '阿卜杜拉・买买提', 'same'],
    ['阿卜杜拉·买买提', '阿卜杜拉‧买买提', 'same'],
    ['阿卜杜拉·买买提', '阿卜杜拉.买买提', 'same'],
    ['阿卜杜拉·买买提', '阿卜杜拉买买提', 'different'],
    ['二〇二食品店', '二○二食品店', 'same'],
    ['二〇二食品店', '二零二食品店', 'different'],
    ['山里食品店', '山里\u3164食品店', 'same'],
  ] as const)('%s and %s are %s', (one, other, alike) => {
    expect(compareNames(one, other)).toBe(alike)
    expect(compareNames(other, one)).toBe(alike)
  })

  test('compare in one normalised form', () => {
    const form = comparableName('某某市【山里】 食品（集团）有限公司')
    expect(form).toBe('某某市(山里)食品(集团)有限公司')
    expect(comparableName(form)).toBe(form)
  })

  test.each([
    ['enterprise', '腾讯科技（深圳）有限公司', true],
    ['enterprise', '腾讯', false],
    ['individual', '和平区小红早点店（个体工商户）', true],
    ['individual', '小红', false],
    ['cooperative', '青山核桃专业合作社', true],
    ['cooperative', '青山核桃有限公司', false],
  ] as const)('of a %s: %s looks full: %s', (seller, name, full) => {
    expect(looksFull(name, seller)).toBe(full)
  })
})
