import { assess } from '#functions/domain/assess'
import type { Active, Merchant } from '#functions/domain/merchant'
import { openItems } from '#functions/domain/open-items'
import { confirmPaper, paperLock, withoutPaper } from '#functions/domain/paper-slots'
import { isRefusal, type Refusal } from '#functions/domain/refusal'
import { claim, decide, release } from '#functions/domain/review'
import { updateMerchant } from '#functions/domain/update-merchant'
import { calendar } from '#functions/machine/calendar'
import type { DecisionRequest } from '#shared/contract/staff'
import { day, draftOf, handedIn, paper } from '#test/fixtures/merchants'

const at = { now: day, calendar }

function sure<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(outcome.refusal)
  return outcome
}

const judge = (
  merchant: Merchant,
  outcome: DecisionRequest['outcome'],
  verdict: 'accepted' | 'rejected',
) => ({
  outcome,
  items: assess(merchant, at)
    .filter(({ bucket }) => bucket === 'in_review')
    .map(({ code }) => ({
      code,
      verdict,
      faults: verdict === 'rejected' ? (['document_unreadable'] as const).slice() : [],
    })),
})

function live(): Active {
  const claimed = sure(claim(handedIn(draftOf('tea', 'she')), 'lin'))
  const active = sure(decide(claimed, 'lin', judge(claimed, 'approve', 'accepted'), at))
  if (active.status !== 'active') throw new Error('She is not active')
  return active
}

const waiting = paper('goods.supplier_papers', { status: 'waiting', sha256: null, confirmedAt: null })
const photo = { contentType: 'image/jpeg', bytes: new Uint8Array(3) } as const

function supplied(): Active {
  const merchant: Merchant = { ...live(), papers: [...live().papers, waiting] }
  const brought = confirmPaper(merchant, waiting, photo, 'c'.repeat(64), at)
  if (brought.status !== 'active') throw new Error('She is not active')
  return brought
}

describe('a live merchant', () => {
  it('may bring what may follow the approval, and change nothing she sells by', () => {
    const open = openItems(live(), assess(live(), at))
    expect(open).toEqual(expect.arrayContaining(['goods.supplier_papers', 'goods.label']))
    expect(open).not.toContain('filing.prepackaged')
    expect(open).not.toContain('subject.full_name')
    expect(updateMerchant(live(), { address: '别处' }, at)).toMatchObject({ refusal: 'field_locked' })
    expect(paperLock(live(), 'licence.business', at)).toMatchObject({ refusal: 'field_locked' })
  })

  it('waits for staff once she has brought something, and no longer when she takes it back', () => {
    const brought = supplied()
    expect(brought.suppliedAt).toBe(day)
    const mine = brought.papers.find(({ kind }) => kind === 'goods.supplier_papers') ?? waiting
    expect(withoutPaper(brought, mine, at)).toMatchObject({ suppliedAt: null })
  })

  it('saves a label as it is told', () => {
    const told = sure(
      updateMerchant(
        live(),
        {
          labels: [
            { goods: 'prepackaged', product: '龙井', producedOn: null, alcoholByVolume: null, items: [] },
          ],
        },
        at,
      ),
    )
    expect(told.fields.labels).toHaveLength(1)
  })
})

describe('what a live merchant brought', () => {
  it('is claimed once, and only when there is something', () => {
    expect(claim(live(), 'lin')).toMatchObject({ refusal: 'invalid_state' })
    const claimed = sure(claim(supplied(), 'lin'))
    expect(claimed).toMatchObject({ status: 'active', reviewer: 'lin' })
    expect(claim(claimed, 'wu')).toMatchObject({ refusal: 'already_claimed' })
    expect(updateMerchant(claimed, { labels: [] }, at)).toMatchObject({ refusal: 'invalid_state' })
  })

  it('is given back by who has it, and by nobody else', () => {
    const claimed = sure(claim(supplied(), 'lin'))
    expect(release(claimed, 'wu')).toMatchObject({ refusal: 'not_claimed' })
    expect(sure(release(claimed, 'lin'))).toMatchObject({ status: 'active', reviewer: null })
  })

  it('is accepted while she goes on selling', () => {
    const claimed = sure(claim(supplied(), 'lin'))
    const decided = sure(decide(claimed, 'lin', judge(claimed, 'approve', 'accepted'), at))
    expect(decided).toMatchObject({ status: 'active', suppliedAt: null, reviewer: null })
    expect(decided.judgements['goods.supplier_papers']?.verdict).toBe('accepted')
  })

  it('stays open when it is rejected', () => {
    const claimed = sure(claim(supplied(), 'lin'))
    const decided = sure(decide(claimed, 'lin', judge(claimed, 'request_changes', 'rejected'), at))
    expect(decided.status).toBe('active')
    expect(openItems(decided, assess(decided, at))).toContain('goods.supplier_papers')
  })

  it('cannot be declined: that would be a sanction', () => {
    const claimed = sure(claim(supplied(), 'lin'))
    expect(decide(claimed, 'lin', judge(claimed, 'decline', 'rejected'), at)).toMatchObject({
      refusal: 'decision_incomplete',
    })
  })
})
