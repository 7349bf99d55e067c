import { hideNumbers, hidePersonal } from '#functions/domain/personal/hide-personal'
import { fieldsOf } from '#test/fixtures/merchants'
import { teaShop, walnutFarm } from '#test/fixtures/people'

const today = '2026-11-25'

it.each([
  ['电话13700137002。', '电话137****7002。'],
  ['13700137002', '137****7002'],
  ['身份证 11010519491231002x', '身份证 110***********002x'],
  ['许可证JY14403050000010', '许可证JY14403050000010'],
  ['914403001922038216', '914403001922038216'],
  ['9144030071526726XG', '9144030071526726XG'],
  ['137001370021', '137001370021'],
])('in %s only numbers of people are masked', (text, hidden) => {
  expect(hideNumbers(text, today)).toBe(hidden)
})

it('a published text of a company names none of its people', () => {
  const facts = '王小明指使李小红（13800138000）在深圳市南山区科技园1号销售。'
  expect(hidePersonal(facts, fieldsOf(teaShop), today)).toBe(
    '王**指使李**（138****8000）在深圳市南山区科技园1号销售。',
  )
})

it('a published text of a person shows neither her name nor her home', () => {
  const facts = '赵春花（11010519491231002X）在山西省汾阳市核桃村12号销售。'
  expect(hidePersonal(facts, fieldsOf(walnutFarm), today)).toBe('赵**（110***********002X）在***销售。')
})

it('a name of one letter masks nothing else', () => {
  const fields = { ...fieldsOf(teaShop), contact: { name: '王', phone: null } }
  expect(hidePersonal('王家茶庄', fields, today)).toBe('王家茶庄')
})
