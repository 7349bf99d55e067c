import { assess } from '#functions/domain/application/assess'
import {
  isAllOpen,
  openItems,
  openParts,
  withoutStaleJudgements,
} from '#functions/domain/application/open-items'
import { update } from '#functions/domain/application/update'
import type { ActionRequired, Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import { confirmPaper, withoutPaper } from '#functions/domain/photo/slots'
import { calendar } from '#functions/system/calendar'
import { emptyFields } from '#shared/contract/merchant'
import { documentKinds, licenceKinds, requirementCodes } from '#shared/contract/requirement-codes'
import { day, draftOf, handedIn, paper } from '#test/fixtures/merchants'
import { live, at as liveAt } from '#test/functions/domain/live'

const moment = { now: day, calendar }
const said = (verdict: 'accepted' | 'rejected') => ({ verdict, faults: [], comment: null, at: day }) as const
const judged: ActionRequired = {
  ...handedIn(draftOf('m', 'owner')),
  status: 'action_required',
  judgements: {
    'subject.full_name': said('accepted'),
    'licence.business': said('rejected'),
    'licence.food_operation': said('accepted'),
    'contact.address': said('accepted'),
    'contact.phone': said('rejected'),
  },
}
const requirements = assess(judged, moment)
const nothing = { pointers: [], licences: [], documents: [] }

const kept = (patch: Parameters<typeof update>[1]): readonly string[] => {
  const outcome = update(judged, patch, moment)
  if (isRefusal(outcome)) throw new Error(outcome.refusal)
  return Object.keys(outcome.judgements).sort()
}
const all = Object.keys(judged.judgements).sort()

it('every requirement is open in a draft, and none in a submitted application', () => {
  const draft = draftOf('m', 'owner')
  expect(openItems(draft, assess(draft, moment))).toEqual(requirementCodes)
  expect(openItems(handedIn(draft), requirements)).toEqual([])
})

it('when changes are asked for, accepted requirements are closed with their alternatives, all others are open', () => {
  const open = openItems(judged, requirements)
  for (const code of ['filing.prepackaged', 'licence.food_operation', 'contact.address'] as const)
    expect(open).not.toContain(code)
  for (const code of ['contact.phone', 'goods.label', 'consent.privacy'] as const)
    expect(open).toContain(code)
})

describe('the list of open requirements in the contract', () => {
  const partsOf = (merchant: Merchant) => openParts(merchant, assess(merchant, moment), moment)

  it('holds everything in a draft, each field once', () => {
    const { fields, licences, documents } = partsOf(draftOf('m', 'owner'))
    expect(new Set(fields).size).toBe(fields.length)
    expect(fields).toEqual(expect.arrayContaining(['/fullName', '/seller', '/contact/phone']))
    expect([[...licences].sort(), [...documents].sort()]).toEqual([
      [...licenceKinds].sort(),
      [...documentKinds].sort(),
    ])
  })

  it('holds what was not accepted, when changes were asked for', () => {
    const { fields, licences, documents } = partsOf(judged)
    expect(fields).toContain('/contact/phone')
    expect(fields).not.toContain('/address')
    expect([licences, documents].map((kinds) => kinds.some((kind) => kind === 'filing.prepackaged'))).toEqual(
      [false, false],
    )
    expect(documents).toContain('licence.business')
  })

  it('of an approved merchant holds all but the number and the kind of seller, until staff review her change', () => {
    const active = live()
    const { fields, documents } = openParts(active, assess(active, liveAt), liveAt)
    expect(fields).toContain('/fullName')
    expect(fields).not.toContain('/seller')
    expect(fields).not.toContain('/registrationNumber')
    expect(documents).toHaveLength(documentKinds.length)
    const claimed = { ...active, reviewer: 'lin' }
    const nothingOpen = { fields: [], licences: [], documents: [] }
    expect(openParts(claimed, assess(claimed, liveAt), liveAt)).toEqual(nothingOpen)
  })

  it('is empty once the application is handed in', () => {
    expect(partsOf(handedIn(draftOf('m', 'owner')))).toEqual({ fields: [], licences: [], documents: [] })
  })
})

it('every field, every licence and every photo belongs to some requirement', () => {
  const pointers = Object.keys(emptyFields)
    .filter((key) => !['licences', 'contact', 'declarations'].includes(key))
    .map((key) => `/${key}`)
  const parts = ['contact', 'declarations'].flatMap((key) =>
    Object.keys(key === 'contact' ? emptyFields.contact : emptyFields.declarations).map(
      (part) => `/${key}/${part}`,
    ),
  )
  for (const pointer of [...pointers, ...parts])
    expect([pointer, isAllOpen({ ...nothing, pointers: [pointer] }, requirementCodes)]).toEqual([
      pointer,
      true,
    ])
  for (const kind of licenceKinds)
    expect(isAllOpen({ ...nothing, licences: [kind] }, requirementCodes)).toBe(true)
  for (const kind of documentKinds)
    expect(isAllOpen({ ...nothing, documents: [kind] }, requirementCodes)).toBe(true)
})

it('a field of no open requirement is closed', () => {
  expect(isAllOpen({ ...nothing, pointers: ['/address'] }, ['contact.phone'])).toBe(false)
  expect(isAllOpen({ ...nothing, licences: ['brand.trademark'] }, ['contact.phone'])).toBe(false)
  expect(isAllOpen({ ...nothing, documents: ['goods.label'] }, ['contact.phone'])).toBe(false)
  expect(isAllOpen({ ...nothing, pointers: ['/contact/phone', '/contactless'] }, ['contact.phone'])).toBe(
    false,
  )
})

describe('the review result of an item', () => {
  it('stays while the item stays', () => {
    expect(kept({})).toEqual(all)
    expect(kept({ contact: { phone: '13800138000' } })).toEqual(all)
  })

  it('is dropped when a field of the item changes, for that item alone', () => {
    expect(kept({ contact: { phone: '13900139000' } })).toEqual(
      all.filter((code) => code !== 'contact.phone'),
    )
  })

  it('is dropped for every requirement that shares the field', () => {
    expect(kept({ fullName: '新名有限公司' })).toEqual(
      all.filter((code) => !['subject.full_name', 'licence.business'].includes(code)),
    )
  })

  it('is dropped when an alternative of the paper changes', () => {
    const { judgements } = withoutStaleJudgements(judged, requirements, {
      ...nothing,
      licences: ['filing.prepackaged'],
    })
    expect(Object.keys(judgements).sort()).toEqual(all.filter((code) => code !== 'licence.food_operation'))
  })

  it('is dropped when a photo is confirmed or a confirmed photo is taken back, and not when a slot is given up', () => {
    const waiting = paper('licence.business', { id: 'new', status: 'waiting' })
    const merchant = { ...judged, papers: [...judged.papers, waiting] }
    const others = all.filter((code) => code !== 'licence.business')
    const confirmed = confirmPaper(
      merchant,
      waiting,
      { contentType: 'image/jpeg', bytes: new Uint8Array(7) },
      { sha256: 'hash', alsoAt: [] },
      moment,
    )
    expect(Object.keys(confirmed.judgements).sort()).toEqual(others)
    expect(confirmed.papers.find(({ id }) => id === 'new')).toMatchObject({
      status: 'confirmed',
      bytes: 7,
      sha256: 'hash',
    })
    const [first] = judged.papers
    expect(first && Object.keys(withoutPaper(merchant, first, moment).judgements).sort()).toEqual(others)
    expect(Object.keys(withoutPaper(merchant, waiting, moment).judgements).sort()).toEqual(all)
  })
})
