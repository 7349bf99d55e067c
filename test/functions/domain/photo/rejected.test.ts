import { withRejectedPhotos } from '#functions/domain/photo/rejected'
import { decide } from '#functions/domain/review/review'
import type { DecisionItem } from '#shared/contract/staff'
import { draftOf, handedIn, paper } from '#test/fixtures/merchants'
import { alive, at, bring, change, judge, live, moved, send, take } from '../live'

const rejected = (code: DecisionItem['code'], fault: DecisionItem['faults'][number]): DecisionItem => ({
  code,
  verdict: 'rejected',
  faults: [fault],
})

it('a rejected photo is remembered once', () => {
  const sent = handedIn(draftOf('tea', 'she'))
  const items = [rejected('licence.business', 'image_blurred'), rejected('filing.prepackaged', 'forged')]
  expect(withRejectedPhotos(sent, sent, items).rejectedPhotos).toEqual(['a'.repeat(64)])
})

it('a photo is not remembered for a typed value, nor before it is confirmed', () => {
  const sent = handedIn(draftOf('tea', 'she'))
  expect(
    withRejectedPhotos(sent, sent, [rejected('licence.business', 'name_mismatch')]).rejectedPhotos,
  ).toEqual([])
  const waiting = { ...sent, papers: [paper('licence.business', { status: 'waiting', sha256: null })] }
  expect(
    withRejectedPhotos(waiting, waiting, [rejected('licence.business', 'forged')]).rejectedPhotos,
  ).toEqual([])
})

it('only the last forty are remembered', () => {
  const sent = {
    ...handedIn(draftOf('tea', 'she')),
    rejectedPhotos: Array.from({ length: 40 }, (_, n) => `${n}`),
  }
  const { rejectedPhotos } = withRejectedPhotos(sent, sent, [rejected('licence.business', 'forged')])
  expect([rejectedPhotos.length, rejectedPhotos[0], rejectedPhotos[39]]).toEqual([40, '1', 'a'.repeat(64)])
})

it('a rejected photo sent again is pointed out, and counts all the same', () => {
  const claimed = take(send(bring(change(live(), moved), 'goods.supplier_papers')))
  const asked = judge(claimed, 'request_changes', ['goods.supplier_papers'])
  const again = bring(alive(decide(claimed, 'lin', asked, at)), 'goods.supplier_papers', 'again')
  const found = again.pending?.papers.find(({ id }) => id === 'again')
  expect(found).toMatchObject({
    status: 'confirmed',
    faults: [{ code: 'image_same_as_rejected', level: 'warn' }],
  })
})
