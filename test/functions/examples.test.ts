import * as z from 'zod/mini'
import { api } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { exampleOf, exampleQueries, examples } from '#shared/contract/openapi/examples'
import { testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { applicant } from './applicant'
import { askIn, bodyOf } from './ask'
import { reviewer } from './reviewer'

const endpoints: readonly [string, Endpoint][] = Object.entries(api)
const taking = endpoints.flatMap(([name, { body }]) =>
  body === null || body === 'text' ? [] : [{ name, body }],
)

it.each(taking)('the example of $name is accepted by the operation', ({ name, body }) => {
  expect(z.safeParse(body, examples[name] ?? {}).error).toBeUndefined()
})

it('an operation fully described by its path is sent no body', () => {
  expect(exampleOf('submitMerchant')).toEqual({})
})

it('the example query finds papers', async () => {
  const query = Object.entries(exampleQueries.findPapers ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  expect((await askIn(testWorld())({ path: '/v1/papers', query })).status).toBe(200)
})

it('the examples, sent one after another, take a seller from login to approval', async () => {
  const world = testWorld()
  const person = { ...teaShop, patch: {} }
  const seller = await applicant(world, person)
  const opened = await seller.ask({ method: 'POST', path: '/v1/sessions', body: exampleOf('openSession') })
  expect(opened.status).toBe(200)
  const headers = { 'idempotency-key': 'example-1' }
  const asked = { method: 'POST', path: '/v1/merchants', headers, body: exampleOf('createMerchant') } as const
  const { id } = bodyOf(api.createMerchant.answer.body, await seller.ask(asked), 201)
  const changed = await seller.ask({
    method: 'PATCH',
    path: `/v1/merchants/${id}`,
    headers: { 'if-match': '"1"' },
    body: exampleOf('updateMerchant'),
  })
  expect(changed.status).toBe(200)
  const slot = { 'idempotency-key': 'example-2' }
  const path = `/v1/merchants/${id}/documents`
  expect(
    (await seller.ask({ method: 'POST', path, headers: slot, body: exampleOf('openSlot') })).status,
  ).toBe(201)
  for (const kind of ['licence.business', 'licence.food_operation'] as const)
    expect((await seller.photograph(id, kind)).status).toBe(200)
  expect((await seller.submit(await seller.read(id))).status).toBe(200)

  const lin = await reviewer(world)
  expect((await lin.claim(id)).status).toBe(200)
  const { version } = await lin.file(id)
  const decided = await lin.send(id, version, exampleOf('decideMerchant'))
  expect(bodyOf(api.decideMerchant.answer.body, decided).status).toBe('active')
})
