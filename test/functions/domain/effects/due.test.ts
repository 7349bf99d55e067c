import { dueAfter } from '#functions/domain/effects/due'
import { draftSince, on } from '../reminder/reminded'

it('a change of what a reminder already missed would have said moves no reminder, and is noted', () => {
  const [draft, moment] = [draftSince('2026-03-02'), on('2026-04-20')]
  expect(dueAfter(draft, { ...draft, papers: [] }, moment)).toEqual({ isRebased: true })
  expect(dueAfter(draft, { ...draft, version: draft.version + 1 }, moment)).toEqual({})
})
