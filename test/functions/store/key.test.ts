import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { dueShards } from '#functions/ports/reminder-store'
import {
  keyOf,
  lastOf,
  partitionOf,
  partitionsOf,
  partsOf,
  placeOf,
  prefixOf,
  sortOf,
} from '#functions/store/key'
import { entities, places } from '#functions/store/key-table'
import { inProject } from '#local/project-root'

const merchant = '01977c6e-8d7b-7c3a-9f7e-0123456789ab'
const at = '2026-11-25T02:00:00.000Z'

it('a key is its template filled: values, numbers in eight digits, and the shard of an id', () => {
  expect(keyOf(entities.auditEntry, { merchant, sequence: 12 })).toEqual({
    pk: `audit#${merchant}`,
    sk: 'entry#00000012',
  })
  expect(keyOf(entities.missing, { code: 'goods.label', at, merchant })).toEqual({
    pk: 'missing#goods.label#3',
    sk: `${at}#${merchant}`,
  })
  expect(placeOf(places.remind, { at, merchant })).toEqual({
    dueKey: 'remind#11',
    dueSort: `${at}#${merchant}`,
  })
  expect(placeOf(places.status, { status: 'active', at, merchant })).toEqual({
    statusKey: 'status#active#3',
    statusSort: `${at}#${merchant}`,
  })
})

it('a listed id is found in one of the partitions that are read', () => {
  expect(partitionsOf(entities.missing, { code: 'goods.label' })).toEqual([
    'missing#goods.label#0',
    'missing#goods.label#1',
    'missing#goods.label#2',
    'missing#goods.label#3',
  ])
  expect(partitionsOf(entities.contested, {})).toEqual(['contested'])
  expect(partitionOf(places.settle, {}, 15)).toBe('settle#15')
  expect(partitionOf(places.lane, { webhook: 'w' })).toBe('lane#w')
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const { pk } = keyOf(entities.byProvince, { province: '44', at, merchant: id })
      expect(partitionsOf(entities.byProvince, { province: '44' })).toContain(pk)
    }),
    { seed: 5, numRuns: 200 },
  )
})

it('the parts of a key are read back, whatever a name holds', () => {
  fc.assert(
    fc.property(fc.string(), fc.uuid(), (name, id) => {
      const named = keyOf(entities.byName, { letters: '', name, merchant: id })
      expect(partsOf(entities.byName.sk, named.sk)).toEqual({ name, merchant: id })
      const lane = sortOf(entities.undelivered, { merchant: id, sequence: 7 })
      expect(partsOf(entities.undelivered.sk, lane)).toEqual({ merchant: id, sequence: '00000007' })
    }),
    { seed: 6, numRuns: 300 },
  )
  expect(partsOf(entities.hold.pk, 'number#91440300715267260G')).toEqual({ number: '91440300715267260G' })
})

it('a scheduled work has as many shards as there are orders', () => {
  for (const place of [places.remind, places.settle, places.erase, places.receiverState, places.photoCheck])
    expect(partitionsOf(place, {})).toHaveLength(dueShards)
})

it('a key of another form is a failure that names it', () => {
  expect(() => partsOf(entities.auditEntry.sk, 'event#00000001')).toThrow(
    'The key event#00000001 is not of the form entry#{sequence:8}',
  )
})

it('head and readings begin alike, and nothing else of a merchant does', () => {
  const ofMerchant = Object.entries(entities).filter(([, { pk }]) => pk === entities.head.pk)
  const together = ofMerchant.filter(([, { sk }]) => sk.startsWith(prefixOf(entities.head)))
  expect(together.map(([name]) => name)).toEqual(['head', 'reading'])
})

it('the end of a list sorts behind every id of its last instant', () => {
  expect(lastOf(`${at}#`) > sortOf(places.settle, { at, merchant: 'ffffffff' })).toBe(true)
  expect(lastOf(`${at}#`) < sortOf(places.settle, { at: '2026-11-25T02:00:00.001Z', merchant })).toBe(true)
})

it('no two entities have keys of one form', () => {
  const shapes = Object.values(entities).map(({ pk, sk }) => `${pk} ${sk}`.replace(/\{[^}]*\}/g, '{}'))
  const searches = shapes.filter((shape) => shape === 'search#{} {}#{}')
  // A whole number has eight characters or more, the letters of a name are two.
  expect(searches).toHaveLength(2)
  expect(new Set(shapes).size).toBe(shapes.length - 1)
})

it('every entity and every index entry stands in the table of README.md with its keys', () => {
  const readme = readFileSync(inProject('functions/store/README.md'), 'utf8')
  for (const [name, { pk, sk }] of Object.entries(entities))
    expect(readme).toContain(`| \`${name}\` | \`${pk}\` | \`${sk}\` |`)
  for (const [name, { index, pk, sk }] of Object.entries(places))
    expect(readme).toContain(`| \`${name}\` | \`${index}\` | \`${pk}\` | \`${sk}\` |`)
})
