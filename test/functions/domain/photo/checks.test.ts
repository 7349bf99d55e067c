import { isHeldForGood, photoChecks } from '#functions/domain/photo/checks'
import { changeOf, draftOf, paper } from '#test/fixtures/merchants'
import { bring, live } from '../live'

it('a photo slot is checked a day after it expires', () => {
  const draft = draftOf('tea', 'she')
  const [first, ...rest] = draft.papers
  const checks = photoChecks(changeOf({ ...draft, papers: rest }, draft))
  expect(checks).toEqual([{ paperId: first?.id, at: '2026-11-26T02:05:00.000Z' }])
  expect(photoChecks(changeOf(null, draft))).toHaveLength(draft.papers.length)
})

it('a removed photo is checked a day later, and one that stays is not', () => {
  const draft = draftOf('tea', 'she')
  const [first, ...rest] = draft.papers
  const checks = photoChecks(changeOf(draft, { ...draft, papers: rest }))
  expect(checks).toEqual([{ paperId: first?.id, at: '2026-11-26T02:00:00.000Z' }])
})

it('a photo of a change has one check', () => {
  const checks = photoChecks(changeOf(live(), bring(live(), 'goods.supplier_papers')))
  expect(checks.map(({ paperId }) => paperId)).toEqual(['new-goods.supplier_papers'])
})

it('a confirmed photo stays held, also one beside the approved papers', () => {
  const brought = bring(live(), 'goods.supplier_papers')
  expect(isHeldForGood(brought, 'new-goods.supplier_papers')).toBe(true)
  expect(isHeldForGood(brought, 'another')).toBe(false)
  const waiting = { ...draftOf('tea', 'she'), papers: [paper('licence.business', { status: 'waiting' })] }
  expect(isHeldForGood(waiting, 'paper-licence.business')).toBe(false)
  expect(isHeldForGood(null, 'any')).toBe(false)
})
