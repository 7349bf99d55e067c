import { refusal } from '../ask'
import { patch, refused, shape, withDraft } from './refused'

const label = '{"labels":[{"goods":"alcohol","product":"x","alcoholByVolume":1e309,"items":[]}]}'

refused([
  shape(
    'wrong types',
    patch({ body: { fullName: 5, goods: 'prepackaged', contact: 'me', directSales: 'yes', labels: {} } }),
    'type_invalid /contact',
    'type_invalid /directSales',
    'type_invalid /fullName',
    'type_invalid /goods',
    'type_invalid /labels',
  ),
  shape(
    'values of no list',
    patch({ body: { seller: 'company', goods: ['gold'], making: '' } }),
    'value_not_allowed /goods/0',
    'value_not_allowed /making',
    'value_not_allowed /seller',
  ),
  shape('an infinite number', patch({ text: label }), 'type_invalid /labels/0/alcoholByVolume'),
  shape(
    '101 per cent',
    patch({ text: label.replace('1e309', '101') }),
    'too_large /labels/0/alcoholByVolume',
  ),
  shape(
    'part of a level',
    patch({ body: { conduct: { levels: 0.5, entryFee: false, headCountPay: false, downlineSales: false } } }),
    'type_invalid /conduct/levels',
  ),
  shape('part of a brand', patch({ body: { brand: { names: [] } } }), 'required /brand/owner'),
  shape('a name of 101 letters', patch({ body: { fullName: '茶'.repeat(101) } }), 'too_long /fullName'),
  shape('4,000 faces', patch({ body: { fullName: '😀'.repeat(4000) } }), 'too_long /fullName'),
  shape(
    '21 licences',
    patch({ body: { licences: Array(21).fill({ kind: 'card.small_vendor' }) } }),
    'too_many /licences',
  ),
  shape(
    'a line break in a name',
    patch({ body: { fullName: '茶\r\nSet-Cookie: a=b' } }),
    'characters_not_allowed /fullName',
  ),
  shape('a turned name', patch({ body: { fullName: '茶\u202e行' } }), 'characters_not_allowed /fullName'),
  shape('a NUL in an address', patch({ body: { address: 'a\u0000b' } }), 'characters_not_allowed /address'),
  shape(
    'half a character',
    patch({ text: '{"fullName":"茶\\ud800行"}' }),
    'characters_not_allowed /fullName',
  ),
  shape('a province in words', patch({ body: { province: '广东' } }), 'format_invalid /province'),
])

const { ask } = withDraft()

it.each([
  '2027-02-29',
  '2026-13-01',
  '0000-00-00',
  '2026-1-1',
  '20270131',
  '2027-01-31T00:00:00Z',
  '长期',
  '',
])('the day %p is no day', async (day) => {
  const licences = [{ kind: 'licence.food_operation', validTo: day }]
  expect(refusal(await ask(patch({ body: { licences } })))).toMatchObject({
    status: 422,
    faults: ['date_invalid /licences/0/validTo'],
  })
})

it('of many faults the first twenty are returned, by path', async () => {
  const body = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key${index + 100}`, 1]))
  expect(refusal(await ask(patch({ body }))).faults).toHaveLength(20)
})

const nasty = [
  '<script>alert(1)</script>',
  "'; DROP TABLE merchants; --",
  'attribute_exists(pk)',
  '#name :value',
  '{{resolve:secretsmanager:x}}',
  '../../../etc/passwd',
  '=HYPERLINK("x")',
  '%00%0d%0a',
  '\\',
  '"',
  'ﷺﷺﷺ',
  '😀👨‍👩‍👧‍👦',
  'e\u0301',
  '𠮷野家',
  '\u200b\u200b',
  'NaN',
  'null',
  '-1e-7',
]

it.each(nasty)('the text %p is stored as it is', async (text) => {
  const body = {
    address: text,
    legalRepresentative: text,
    channels: [{ kind: 'mini_program', account: text }],
  }
  const answered = await ask(patch({ body }))
  expect(answered.status).toBe(200)
  expect(answered.json).toMatchObject(body)
})
