import { readQuery } from '#functions/http/read-query'
import { papersQuery } from '#shared/contract/papers'
import { staffQuery } from '#shared/contract/staff'

it.each([
  ['seller=enterprise&goods=bulk', { seller: 'enterprise', goods: ['bulk'] }],
  ['goods=bulk&goods=tea', { goods: ['bulk', 'tea'] }],
  ['seller=', { seller: '' }],
  ['', {}],
])('in a query whose schema has a list, %s is read as %j', (text, read) => {
  expect(readQuery(text, papersQuery)).toEqual(read)
})

it('a name that one schema knows as a single value is one, even where another query has a list of that name', () => {
  expect(readQuery('goods=bulk&status=active', staffQuery)).toEqual({ goods: 'bulk', status: 'active' })
})

it('a single value given several times is a list, which the schema refuses', () => {
  expect(readQuery('status=active&status=closed', staffQuery)).toEqual({ status: ['active', 'closed'] })
})

it('an endpoint without a query has no lists', () => {
  expect(readQuery('goods=bulk', null)).toEqual({ goods: 'bulk' })
})
