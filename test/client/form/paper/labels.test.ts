import {
  labelQuestions,
  labelsToFill,
  missingOnLabel,
  oneMoreLabel,
  unlabelledGoods,
} from '#client/form/paper/labels'
import { fieldsOf, labelRows } from '#client/form/typed/typed'
import { emptyFields, type Label, type MerchantFields } from '#shared/contract/merchant'

const today = '2026-11-25'
const noodles: Label = {
  goods: 'prepackaged',
  product: '挂面',
  producedOn: null,
  alcoholByVolume: null,
  items: [],
}
const full: Label = { ...noodles, items: [...labelQuestions(noodles, today).asked] }
const shop = (more: Partial<MerchantFields>): MerchantFields => ({
  ...emptyFields,
  goods: ['prepackaged', 'catering'],
  making: 'resold',
  ...more,
})

describe('the questions on a label', () => {
  test('are those of the standard in force on the day of production', () => {
    expect(labelQuestions(noodles, today).asked).toContain('shelf_life')
    const later = labelQuestions({ ...noodles, producedOn: '2027-03-16' }, today)
    expect(later.asked).toEqual(expect.arrayContaining(['expiry_date', 'allergens']))
    expect(later.asked).not.toContain('shelf_life')
  })

  test('offer what the other standard prints, because a label may be ahead of its day', () => {
    expect(labelQuestions(noodles, today).else).toEqual(['expiry_date', 'allergens', 'batch'])
  })

  test('ask of loose goods only what the container must say', () => {
    const { asked } = labelQuestions({ ...noodles, goods: 'bulk', producedOn: '2027-04-01' }, today)
    expect(asked).toEqual([
      'name',
      'production_date',
      'operator_name',
      'operator_address',
      'operator_contact',
      'shelf_life',
    ])
  })

  test('do not ask strong drink for a shelf life', () => {
    const spirit: Label = { ...noodles, goods: 'alcohol', alcoholByVolume: 52 }
    expect(labelQuestions(spirit, today).asked).not.toContain('shelf_life')
  })
})

describe('the labels of a shop', () => {
  const fill = (fields: MerchantFields) =>
    labelsToFill(fields, labelRows(fields, {}), 1).map(({ row }) => row)
  const withOneMore = (fields: MerchantFields) =>
    fieldsOf(fields, oneMoreLabel(fields, labelRows(fields, {}), 1, 'more')).labels

  test('begin with an empty one for every kind of labelled goods', () => {
    expect(fill(shop({})).map(({ goods }) => goods)).toEqual(['prepackaged'])
    expect(fill(shop({ labels: [full] }))).toEqual([full])
  })

  test('can include one more for another product', () => {
    expect(withOneMore(shop({ labels: [full] })).map(({ product }) => product)).toEqual(['挂面', ''])
    expect(withOneMore(shop({})).map(({ product }) => product)).toEqual(['', ''])
    expect(withOneMore(shop({ goods: ['catering'] }))).toEqual([])
  })

  test('list by name what the law requires and is missing', () => {
    const items = full.items.filter((item) => item !== 'licence_number' && item !== 'storage')
    const labels = [full, { ...full, items }]
    expect(missingOnLabel(shop({ labels }), 0, today)).toEqual([])
    expect(missingOnLabel(shop({ labels }), 1, today)).toEqual(['storage', 'licence_number'])
    expect(missingOnLabel(shop({ labels }), 2, today)).toEqual([])
  })

  test('keep goods from being shown until every one of them is complete', () => {
    expect(unlabelledGoods(shop({}), today)).toEqual(['prepackaged'])
    expect(unlabelledGoods(shop({ labels: [full] }), today)).toEqual([])
    expect(unlabelledGoods(shop({ labels: [full, noodles] }), today)).toEqual(['prepackaged'])
  })
})
