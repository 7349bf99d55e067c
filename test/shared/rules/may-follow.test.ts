import { mayFollow } from '#shared/rules/may-follow'

test.each([
  ['a label that is missing', { atSubmit: false, impact: 'show', status: 'missing' }, true],
  ['a health certificate that has expired', { atSubmit: false, impact: 'show', status: 'expired' }, true],
  ['a supplier’s paper that is accepted', { atSubmit: false, impact: 'show', status: 'accepted' }, false],
  ['the licence she sells by', { atSubmit: true, impact: 'sell', status: 'expired' }, false],
  ['the half-yearly re-check', { atSubmit: false, impact: 'sell', status: 'missing' }, false],
] as const)('of a live merchant, %s may follow or not', (_, requirement, expected) => {
  expect(mayFollow(requirement)).toBe(expected)
})
