import { testWorld } from '#test/doubles/test-world'
import { refusal } from '../../ask'
import { reviewer } from '../../reviewer'

const refused = async (query: string) =>
  refusal(await (await reviewer(testWorld())).ask({ path: '/v1/staff/merchants', query }))

it.each(['', 'bucket=in_review', 'limit=5', 'contested=false'])(
  'the query %p would read everything',
  async (query) => {
    expect(await refused(query)).toMatchObject({ status: 422, code: 'query_too_wide' })
  },
)

it.each([
  ['limit=0', 'too_small /limit'],
  ['limit=101', 'too_large /limit'],
  ['limit=many', 'type_invalid /limit'],
  ['limit=1.5', 'format_invalid /limit'],
  ['status=sleeping', 'value_not_allowed /status'],
  ['status=draft&status=active', 'value_not_allowed /status'],
  ['province=4', 'format_invalid /province'],
  ['dueBefore=2026-02-30', 'date_invalid /dueBefore'],
  ['q=a', 'too_short /q'],
  ['q=%20%20%20', 'too_short /q'],
  [`q=${'a'.repeat(101)}`, 'too_long /q'],
  ['__proto__=x&status=draft', 'unrecognized_keys /__proto__'],
  ['colour=red&status=draft', 'unrecognized_keys /colour'],
])('the query %p is refused', async (query, fault) => {
  expect(await refused(query)).toMatchObject({ status: 422, code: 'query_invalid', faults: [fault] })
})
