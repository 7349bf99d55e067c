import { atRest } from '#client/form/application/application'
import { changesOf, hasUnsentChange, photosChanged } from '#client/form/application/changes'
import { prepared } from '#client/form/application/prepared'
import type { Naming } from '#client/form/application/summary'
import { isPhotoStale } from '#client/form/photo/stale-photo'
import type { Active } from '#functions/domain/merchant/merchant'
import { emptyLicence, licence as licenceShape } from '#shared/contract/merchant'
import { otherFields } from '#test/fixtures/other-fields'
import { bring, change, live, send } from '#test/functions/domain/live'
import { pretendLiveServer } from '../../pretend-live-server'

const naming: Naming = {
  choice: (_question, value) => value,
  province: (code) => code,
  yes: 'yes',
  longTerm: 'long',
}
const shown = (merchant: Active) => pretendLiveServer(merchant).shown()
const between = (merchant: Active) => {
  const known = shown(merchant)
  return changesOf(known, prepared(known), naming)
}
const [licence] = live().fields.licences
const renewed = change(live(), {
  licences: licence ? [{ ...licence, validTo: '2034-12-31', number: 'JY14403050000028' }] : [],
})

test('a merchant without a pending change has no changes to show', () => {
  expect(between(live())).toEqual([])
  expect(hasUnsentChange({ ...atRest, known: shown(live()) })).toBe(false)
})

test('each change shows the old and the new value, per field of a paper', () => {
  expect(between(change(live(), { contact: { phone: '13900139001' } }))).toEqual([
    { path: '/contact/phone', before: '13800138000', after: '13900139001' },
  ])
  expect(between(renewed)).toEqual([
    {
      path: '/licences/licence.food_operation/number',
      before: 'JY14403050000010',
      after: 'JY14403050000028',
    },
    { path: '/licences/licence.food_operation/validTo', before: '2029-12-31', after: '2034-12-31' },
  ])
})

test('a shop that gets its link is a change of the account, and the link is shown', () => {
  const [channel] = live().fields.channels
  if (channel === undefined) throw new Error('She sells nowhere')
  const { kind, account } = channel
  const channels = [{ ...channel, shopName: '一店', shopLink: 'https://shop.example/1' }]
  expect(between(change(live(), { channels }))).toEqual([
    {
      path: '/channels',
      before: `${kind} ${account}`,
      after: `${kind} ${account} 一店 https://shop.example/1`,
    },
  ])
})

test('every field that can be changed is on the list of changes', () => {
  const approved = shown(live())
  const forgotten = Object.entries(otherFields)
    .filter(([name, value]) => changesOf(approved, { ...approved, [name]: value }, naming).length === 0)
    .map(([name]) => name)
  expect(forgotten).toEqual([])
})

test('every line of a paper that can be changed is on the list of changes', () => {
  const [other] = otherFields.licences
  const lines = Object.keys(licenceShape.shape).filter((line) => line !== 'kind')
  const paper = emptyLicence('licence.food_operation')
  const approved = { ...shown(live()), licences: [paper] }
  const listed = Object.entries(other ?? {})
    .filter(([line, value]) => lines.includes(line) && value !== null)
    .map(([line, value]) => {
      const licences = [{ ...paper, [line]: value }]
      return [line, changesOf(approved, { ...approved, licences }, naming).length]
    })
  expect(listed).toEqual(lines.filter((line) => line !== 'validTo').map((line) => [line, 1]))
})

test('a value too long to show is cut alike on both sides', () => {
  const conduct = { levels: 1, entryFee: false, headCountPay: false, downlineSales: false, text: null }
  expect(between(change(live(), { conduct }))).toEqual([{ path: '/conduct', before: '', after: '' }])
})

test('a change counts as not submitted until it is handed in', () => {
  const moved = change(live(), { address: '福田区' })
  expect(hasUnsentChange({ ...atRest, known: shown(moved) })).toBe(true)
  expect(hasUnsentChange({ ...atRest, known: shown(send(moved)) })).toBe(false)
  expect(hasUnsentChange({ ...atRest, known: shown(send(moved)), typed: { address: '罗湖区' } })).toBe(true)
})

test('a new paper still needs its photo until the photo is there', () => {
  const stale = (merchant: Active, kind = 'licence.food_operation') => {
    const known = shown(merchant)
    return isPhotoStale(known, prepared(known), kind)
  }
  expect(stale(live())).toBe(false)
  expect(stale(renewed)).toBe(true)
  expect(stale(bring(renewed, 'licence.food_operation'))).toBe(false)
  expect(stale(renewed, 'licence.business')).toBe(false)
  expect(stale(change(live(), { legalRepresentative: '王大明' }), 'licence.business')).toBe(true)
})

test('a new paper does not copy the day on which a renewal was requested', () => {
  const asked = change(live(), { licences: licence ? [{ ...licence, renewalAppliedOn: '2026-11-20' }] : [] })
  const known = shown(asked)
  expect(isPhotoStale(known, prepared(known), 'licence.food_operation')).toBe(false)
})

test('added and removed photos are counted by paper', () => {
  expect(photosChanged(shown(bring(live(), 'licence.food_operation')))).toEqual([
    { kind: 'licence.food_operation', added: 1, removed: 0 },
  ])
})
