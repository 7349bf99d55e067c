import fc from 'fast-check'
import { isNumber, searchTerms, searchText } from '#functions/domain/search-terms'
import { draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'
import { noodleBrand, walnutFarm } from '#test/fixtures/people'

it('text is searched in one form, and that form is its own', () => {
  expect(searchText(' 晋江（东石） Ｔea ')).toBe('晋江(东石)TEA')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => {
      expect(searchText(searchText(text))).toBe(searchText(text))
      expect(Array.from(searchText(text)).length).toBeLessThanOrEqual(100)
    }),
    { seed: 5, numRuns: 300 },
  )
})

it('a merchant is found by name and numbers once it was handed in', () => {
  const draft = draftOf('m', 'owner', noodleBrand)
  expect(searchTerms(draft)).toEqual([])
  expect(searchTerms(withdrawn(draft))).toEqual([])
  const terms = ['杭州面条食品有限公司', '91330100799655058B', 'SC11834020305037']
  expect(searchTerms(handedIn(draft))).toEqual(terms)
  expect(searchTerms(withdrawn(handedIn(draft)))).toEqual(terms)
})

it('what is not given, too short or given twice is no term', () => {
  const draft = handedIn(draftOf('m', 'owner', walnutFarm))
  expect(searchTerms(draft)).toEqual(['赵春花'])
  const licences = ['X', '赵春花', null].map((number) => ({ ...draft.fields.licences[0], number }))
  const fields = JSON.parse(JSON.stringify({ ...draft.fields, licences }))
  expect(searchTerms({ ...draft, fields })).toEqual(['赵春花'])
})

it('a number is eight or more capital letters and digits', () => {
  expect(['91330100799655058B', '12345678'].every(isNumber)).toBe(true)
  expect(['1234567', '杭州面条食品有限公司', '91330100-799655058B', ''].some(isNumber)).toBe(false)
})
