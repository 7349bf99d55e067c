import { assessApproved, statusAt } from '#functions/domain/application/assess'
import { showMerchant } from '#functions/domain/application/show-merchant'
import { submit } from '#functions/domain/application/steps'
import { update } from '#functions/domain/application/update'
import type { Active } from '#functions/domain/merchant/merchant'
import { holdsPaper, paperLock, withoutPaper } from '#functions/domain/photo/slots'
import { claim, decide, release } from '#functions/domain/review/review'
import { day, paper } from '#test/fixtures/merchants'
import { alive, at, bring, change, judge, live, moved, send, take } from '../live'

describe('a change of an approved merchant', () => {
  it('leaves the approved values as they are, and is shown beside them', () => {
    const changed = bring(change(live(), moved), 'goods.supplier_papers')
    expect(changed.fields).toEqual(live().fields)
    expect(changed.papers).toEqual(live().papers)
    const shown = showMerchant(changed, at, 'en')
    expect(shown.address).toBe(live().fields.address)
    expect(shown.pending).toMatchObject({
      fields: { address: moved.address },
      documents: [{ id: 'new-goods.supplier_papers' }],
      removedDocuments: [],
      submittedAt: null,
    })
    expect(Object.keys(shown.pending?.fields ?? {})).toEqual(['address'])
  })

  it('that restores the approved values is no change', () => {
    const changed = change(live(), moved)
    expect(change(changed, { address: live().fields.address }).pending).toBeNull()
    const brought = bring(live(), 'goods.supplier_papers')
    const mine = brought.pending?.papers.find(({ id }) => id === 'new-goods.supplier_papers')
    expect(alive(withoutPaper(brought, mine ?? paper('goods.label'), at)).pending).toBeNull()
  })

  it('cannot turn her into another merchant', () => {
    expect(update(live(), { registrationNumber: '91110108551385082Q' }, at)).toMatchObject({
      refusal: 'field_locked',
    })
    expect(update(live(), { seller: 'individual' }, at)).toMatchObject({ refusal: 'field_locked' })
  })

  it('removes a photo from the change only: the approved papers keep it', () => {
    const [first] = live().papers
    if (first === undefined) throw new Error('She has photos')
    const changed = alive(withoutPaper(live(), first, at))
    expect(changed.papers).toEqual(live().papers)
    expect(holdsPaper(changed, first.id)).toBe(true)
    expect(holdsPaper(changed, 'another')).toBe(false)
    expect(showMerchant(changed, at, 'en').pending?.removedDocuments).toEqual([first.id])
  })

  it('is handed in by her, and again when she changes it once more', () => {
    const changed = change(live(), moved)
    expect(claim(changed, 'lin', at)).toMatchObject({ refusal: 'invalid_state' })
    const sent = send(changed)
    expect(sent.pending?.submittedAt).toBe(day)
    expect(submit(sent, at)).toMatchObject({ refusal: 'invalid_state' })
    expect(change(sent, { address: '深圳市福田区新街3号' }).pending?.submittedAt).toBeNull()
    expect(submit(live(), at)).toMatchObject({ refusal: 'invalid_state' })
  })

  it('is not handed in while something it touches or newly asks for is missing', () => {
    const [operation, ...rest] = live().fields.licences
    if (operation === undefined) throw new Error('She has a licence')
    const licences = [{ ...operation, number: 'JY1' }, ...rest]
    expect(submit(change(live(), { licences }), at)).toMatchObject({
      refusal: 'submission_incomplete',
      faults: [{ path: '/requirements/licence.food_operation' }],
    })
    const more = change(live(), { goods: ['prepackaged', 'catering'] })
    expect(submit(more, at)).toMatchObject({ refusal: 'submission_incomplete' })
  })

  it('is not blocked by faults that were there before', () => {
    const lacking: Active = {
      ...live(),
      papers: live().papers.filter(({ kind }) => kind !== 'licence.business'),
    }
    expect(assessApproved(lacking, at).find(({ code }) => code === 'licence.business')?.status).toBe(
      'missing',
    )
    expect(send(change(lacking, moved)).pending?.submittedAt).toBe(day)
  })

  it('is claimed once, given back by its reviewer, and closed to the seller meanwhile', () => {
    const claimed = take(send(bring(live(), 'goods.supplier_papers')))
    expect(claimed).toMatchObject({ status: 'active', reviewer: 'lin', claimedAt: day })
    expect(claim(claimed, 'wu', at)).toMatchObject({ refusal: 'already_claimed' })
    expect(update(claimed, moved, at)).toMatchObject({ refusal: 'invalid_state' })
    expect(paperLock(claimed, 'goods.label', at)).toMatchObject({ refusal: 'invalid_state' })
    expect(release(claimed, 'wu')).toMatchObject({ refusal: 'not_claimed' })
    expect(release(claimed, 'lin')).toMatchObject({ status: 'active', reviewer: null, claimedAt: null })
  })

  it('replaces the approved values when it is accepted', () => {
    const claimed = take(send(bring(change(live(), moved), 'goods.supplier_papers')))
    const decided = alive(decide(claimed, 'lin', judge(claimed, 'approve'), at))
    expect(decided).toMatchObject({ pending: null, reviewer: null, fields: { address: moved.address } })
    expect(decided.papers.map(({ id }) => id)).toContain('new-goods.supplier_papers')
    expect(decided.judgements['goods.supplier_papers']?.verdict).toBe('accepted')
    expect(decided.goodsApprovedAt).toBeNull()
  })

  it('is reviewed item by item: a rejected item keeps its approved value, and stays in the change', () => {
    const claimed = take(send(bring(change(live(), moved), 'goods.supplier_papers')))
    const decided = alive(decide(claimed, 'lin', judge(claimed, 'request_changes', ['contact.address']), at))
    expect(decided.papers.map(({ kind }) => kind)).toContain('goods.supplier_papers')
    expect(decided.fields.address).toBe(live().fields.address)
    expect(decided.judgements['contact.address']?.verdict).toBe('accepted')
    expect(decided.pending).toMatchObject({
      fields: { address: moved.address },
      submittedAt: null,
      judgements: { 'contact.address': { verdict: 'rejected' } },
    })
  })

  it('with one rejected part of a field keeps the approved value of that part', () => {
    const { contact } = live().fields
    const claimed = take(send(change(live(), { contact: { name: '王芳', phone: '13900139000' } })))
    const rejected = judge(claimed, 'request_changes', ['contact.phone'])
    expect(alive(decide(claimed, 'lin', rejected, at)).fields.contact).toEqual(contact)
  })

  it('with goods whose paper is rejected keeps the approved goods', () => {
    const registration = {
      kind: 'special_food.registration',
      number: '国食健注G20200001',
      holderName: live().fields.fullName,
      validFrom: '2025-01-01',
      validTo: '2029-12-31',
      longTerm: false,
      scope: [],
    } as const
    const wanted = change(live(), {
      goods: ['prepackaged', 'health_food'],
      licences: [...live().fields.licences, { ...registration, scope: [] }],
    })
    const claimed = take(send(bring(wanted, 'special_food.registration')))
    const rejected = judge(claimed, 'request_changes', ['special_food.registration'])
    const decided = alive(decide(claimed, 'lin', rejected, at))
    expect(decided.fields.goods).toEqual(['prepackaged'])
    expect(decided.pending?.fields.goods).toEqual(['prepackaged', 'health_food'])
    expect(statusAt(decided, at)).toBe('active')
    const accepted = alive(decide(claimed, 'lin', judge(claimed, 'approve'), at))
    expect(accepted).toMatchObject({
      fields: { goods: ['prepackaged', 'health_food'] },
      goodsApprovedAt: day,
      pending: null,
    })
  })

  it('cannot be declined: that would be a sanction', () => {
    const claimed = take(send(bring(live(), 'goods.supplier_papers')))
    expect(decide(claimed, 'lin', judge(claimed, 'decline', ['goods.supplier_papers']), at)).toMatchObject({
      refusal: 'decision_incomplete',
    })
  })

  it('that is claimed without being there is a defect', () => {
    expect(() =>
      decide({ ...live(), reviewer: 'lin' }, 'lin', { outcome: 'approve', items: [] }, at),
    ).toThrow('the change that was claimed is gone')
  })
})
