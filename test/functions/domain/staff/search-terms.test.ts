import fc from 'fast-check'
import { isNumber, searchTerms, searchText, termFor } from '#functions/domain/staff/search-terms'
import { draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'
import { noodleBrand, walnutFarm } from '#test/fixtures/people'

it('text is normalised to one form for search, and normalising twice changes nothing', () => {
  expect(searchText(' 晋江（东石） Ｔea ')).toBe('晋江(东石)TEA')
  expect(searchText('阿依•古丽○一店\u200b')).toBe(searchText('阿依·古丽〇一店'))
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

it('an empty, short or repeated value is no search term', () => {
  const draft = handedIn(draftOf('m', 'owner', noodleBrand))
  const fullName = '杭州面条食品有限公司'
  const licences = ['X', fullName, null].map((number) => ({ ...draft.fields.licences[0], number }))
  const fields = JSON.parse(JSON.stringify({ ...draft.fields, licences, registrationNumber: null }))
  expect(searchTerms({ ...draft, fields })).toEqual([fullName])
})

it('a natural person is indexed by her numbers, not by her name', () => {
  const draft = handedIn(draftOf('m', 'owner', walnutFarm))
  expect(draft.fields.fullName).toBe('赵春花')
  expect(searchTerms(draft)).toEqual([])
  const licences = draft.fields.licences.map((licence) => ({ ...licence, number: '自产自销一号' }))
  expect(searchTerms({ ...draft, fields: { ...draft.fields, licences } })).toEqual(['自产自销一号'])
})

it('a typed text finds a merchant by one term: the first name with that beginning, or the number itself', () => {
  const draft = handedIn(draftOf('m', 'owner', noodleBrand))
  const [licence] = draft.fields.licences
  if (licence === undefined) throw new Error('The noodle brand has a licence')
  const licences = [licence, { ...licence, number: '杭州一号' }]
  const merchant = { ...draft, fields: { ...draft.fields, licences } }
  expect(termFor(merchant, ' 杭州')).toBe('杭州一号')
  expect(termFor(merchant, '杭州面')).toBe('杭州面条食品有限公司')
  expect(termFor(merchant, 'sc11834020305037')).toBe('SC11834020305037')
  expect(termFor(merchant, 'SC118340')).toBeNull()
  expect(termFor(merchant, 'SC')).toBeNull()
})

it('a number is eight or more capital letters and digits', () => {
  expect(['91330100799655058B', '12345678'].every(isNumber)).toBe(true)
  expect(['1234567', '杭州面条食品有限公司', '91330100-799655058B', ''].some(isNumber)).toBe(false)
})
