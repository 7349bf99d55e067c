import { placesOf } from '#functions/domain/staff/places'
import { calendar } from '#functions/system/calendar'
import { mulberry32 } from './mulberry32'
import { copyOf, merchantOf } from './staff-query/crowd'
import { type Measured, measure } from './staff-query/measure'

let measured: Measured
beforeAll(async () => {
  measured = await measure(1000, 300)
})

it('a first page reads at most eight index pages, and the heads they name', () => {
  for (const { query, indexPages, calls, goesOn, items } of measured.rows) {
    expect([query, indexPages <= 8]).toEqual([query, true])
    expect([query, calls]).toEqual([query, expect.stringMatching(/^\d Query(, [1-9] BatchGetItem)?$/)])
    expect([query, items > 0 || goesOn]).toEqual([query, true])
  }
})

it('a list with one filter reads its partitions once, and its heads once', () => {
  const once = ['status=submitted', 'status=active']
  for (const { query, calls, items } of measured.rows)
    if (once.includes(query)) expect([query, calls, items]).toEqual([query, '4 Query, 1 BatchGetItem', 50])
})

it('a list walked to its end equals judging every merchant', () => {
  for (const { query, isRight } of measured.rows) expect([query, isRight]).toEqual([query, true])
})

it('a copied merchant is listed where its original is', () => {
  for (let at = 0; at < 60; at += 1) {
    const merchant = merchantOf(at, 'one', mulberry32(at), calendar)
    const copy = copyOf(merchant, at, at + 5000, 'other')
    expect(placesOf(copy, calendar)).toEqual(placesOf(merchant, calendar))
    expect(copy.fields.fullName === merchant.fields.fullName).toBe(
      merchant.fields.seller === 'natural_person',
    )
  }
})

it('a query of a hundred numbers takes two reads: of the holds, and of the heads', () => {
  expect(measured.numbers).toMatchObject({ calls: '2 BatchGetItem', isRight: true })
  expect(measured.numbers.items).toBeGreaterThan(50)
})
