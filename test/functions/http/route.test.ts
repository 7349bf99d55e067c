import { route } from '#functions/http/route'
import { api } from '#shared/contract/api'

const namesOn = (path: string): string[] => [...route(path)].map(([method, { name }]) => `${method} ${name}`)

it.each(Object.entries(api))('%s is found on its path', (name, { method, path }) => {
  expect(route(path.replace(/\{\w+\}/g, 'x')).get(method)?.name).toBe(name)
})

it('parameters are read from their places, decoded', () => {
  const match = route('/v1/merchants/%61-b/documents/c/confirm').get('POST')
  expect(match?.params).toEqual({ id: 'a-b', documentId: 'c' })
})

it('every method of a path is known', () => {
  expect(namesOn('/v1/merchants/x')).toEqual([
    'GET getMerchant',
    'PATCH updateMerchant',
    'POST changeMerchant',
  ])
})

it.each([
  '/',
  '/v1',
  '/v2/merchants',
  '/v1/merchants/',
  '/v1/merchants//documents',
  '/v1/merchants/a/b/c/d',
  '/v1/merchants/%E0%A4%A',
  '/v1/merchants/a%20b',
  '/v1/merchants/..%2f..',
  `/v1/merchants/${'a'.repeat(65)}`,
  '/V1/merchants',
  '/v1/staff/merchants/x/claim/',
  '/v1/staff',
])('%s matches no operation', (path) => {
  expect(namesOn(path)).toEqual([])
})
