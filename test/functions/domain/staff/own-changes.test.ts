import { ownChanges } from '#functions/domain/staff/own-changes'
import { approvedAt, changeOf, day, draftOf, handedIn, paper } from '#test/fixtures/merchants'

const sent = handedIn({ ...draftOf('m', 'p'), papers: [paper('licence.business', { alsoAt: ['another'] })] })
const active = { ...sent, status: 'active', ...approvedAt(day), reviewer: 'lin' } as const
const pending = { fields: active.fields, papers: active.papers, judgements: {}, submittedAt: null }

it('a copy of her data shows what the seller did, unmasked, without the notes of staff and the owners of the same photo', () => {
  const { entries } = changeOf(draftOf('m', 'p'), { ...sent, contested: true }, day, 'submit')
  const [change] = ownChanges(entries)
  expect(change).toMatchObject({ at: day, action: 'submit' })
  expect(change?.after).toMatchObject({ status: 'submitted', contact: sent.fields.contact })
  expect(JSON.stringify(change)).not.toContain('another')
  expect(Object.keys(change?.after ?? {})).not.toContain('contested')
  expect(Object.keys(change?.after ?? {})).not.toContain('sanctions')
})

it('a change beside the approved values is shown with its papers', () => {
  const { entries } = changeOf(active, { ...active, pending }, day)
  const [change] = ownChanges(entries)
  expect(change?.before).toEqual({ pending: null })
  expect(change?.after.pending).toMatchObject({
    address: active.fields.address,
    papers: [{ id: paper('licence.business').id }],
  })
})

it('actions of others are left out, and a creation has no previous value', () => {
  const [entry] = changeOf(draftOf('m', 'p'), sent, day, 'submit').entries
  if (entry === undefined) throw new Error('Nothing was written down')
  expect(ownChanges([{ ...entry, role: 'reviewer' }])).toEqual([])
  expect(ownChanges([{ ...entry, before: null }])[0]?.before).toBeNull()
})
