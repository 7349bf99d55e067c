import { barsOf, refusingKeys, warningKeys } from '#functions/domain/review/bar-keys'
import { sanction, sign } from '#functions/domain/review/sanctions'
import { changeOf, day, draftOf, handedIn } from '#test/fixtures/merchants'
import { walnutFarm } from '#test/fixtures/people'
import { change, live, send, sure } from '../live'
import { asked, sent } from '../lives'

const keyed = (text: string): string => text.replace('\n', '=')
const tea = ['registration_number=9144030071526726XG', 'licence_number=JY14403050000010', 'person=SHE']

it('numbers, licences, ID number and person each bar under their own kind', () => {
  expect(refusingKeys(sent(), keyed)).toEqual(tea)
  expect(refusingKeys(draftOf('farm', 'zhao', walnutFarm), keyed)).toEqual([
    'id_number=11010519491231002X',
    'person=ZHAO',
  ])
})

it('an empty or repeated value adds no bar key', () => {
  const [licence] = sent().fields.licences
  if (licence === undefined) throw new Error('She has a licence')
  const fields = { ...sent().fields, licences: [licence, licence, { ...licence, number: '  ' }] }
  expect(refusingKeys({ ...sent(), fields }, keyed)).toEqual(tea)
})

it('names and telephone numbers only warn, however they are written', () => {
  const fields = { ...sent().fields, legalRepresentative: '王 小明' }
  expect(warningKeys({ ...sent(), fields }, keyed)).toEqual([
    { warning: 'legal_representative', key: 'legal_representative=王小明' },
    { warning: 'phone', key: 'phone=13800138000' },
  ])
  expect(warningKeys({ ...sent(), fields: draftOf('farm', 'zhao', walnutFarm).fields }, keyed)).toMatchObject(
    [{ warning: 'phone' }],
  )
})

it('only a submission is checked against the bar list, and only a barring adds to it', () => {
  const draft = draftOf('tea', 'she')
  expect(barsOf(changeOf(draft, handedIn(draft)), keyed)).toEqual({ forbidden: tea, listed: [] })
  expect(barsOf(changeOf(live(), { ...live(), contested: true }), keyed)).toEqual({
    forbidden: [],
    listed: [],
  })
  const by = (name: string) => ({ id: 's-1', by: name, now: day })
  const waiting = sure(sanction(live(), asked('bar'), by('lin')))
  const barred = sure(sign(waiting, by('wang')))
  expect(barsOf(changeOf(waiting, barred), keyed)).toEqual({
    forbidden: [],
    listed: [...tea, 'legal_representative=王小明', 'phone=13800138000'],
  })
  expect(barsOf(changeOf(barred, { ...barred, contested: true }), keyed).listed).toEqual([])
  expect(barsOf(changeOf(null, draft), keyed)).toEqual({ forbidden: [], listed: [] })
})

it('a change that brings another licence is checked against the bar list with it', () => {
  const [licence] = live().fields.licences
  if (licence === undefined) throw new Error('She has a licence')
  const before = change(live(), { licences: [{ ...licence, number: 'JY24403050000022' }] })
  const made = changeOf(before, send(before), day, 'submit')
  expect(barsOf(made, keyed).forbidden).toContain('licence_number=JY24403050000022')
})
