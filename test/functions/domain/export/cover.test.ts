import { regulatorCount } from '#functions/domain/export/cover'

const person = (name: string, mark: string): readonly string[] => [
  name,
  '1',
  '地址',
  '电话',
  '店',
  '链接',
  '声明',
  mark,
]
const firm = (shop: string): readonly string[] => ['茶店', '91', '地址', '电话', shop, '']

it('a cover counts the lines of each table, who is over the limit, and the items that lines lack', () => {
  const count = regulatorCount()
  for (const cells of [person('王', ''), person('李', 'over_100000'), person('', 'over_100000')])
    count.add('unregistered', cells)
  for (const cells of [firm('店'), firm('')]) count.add('registered', cells)
  const period = { from: '2026-01-01', to: '2026-06-30' }
  expect(count.rows('https://liangzheng.example', period, '2026-07-10T20:00:00.000Z')).toEqual([
    ['报送依据', '《网络交易监督管理办法》（国家市场监督管理总局令第37号）第二十五条'],
    ['平台', 'https://liangzheng.example'],
    ['报送期间（北京时间）', '2026-01-01 至 2026-06-30'],
    ['生成时间（北京时间）', '2026-07-11 04:00:00+08:00'],
    ['已办理市场主体登记（户）', '2'],
    ['依法不需要登记（户）', '3'],
    ['其中年交易额超过10万元（户）', '2'],
    ['已办理市场主体登记，缺“网店名称”', '1'],
    ['已办理市场主体登记，缺“网址链接”', '2'],
    ['依法不需要登记，缺“姓名”', '1'],
  ])
})
