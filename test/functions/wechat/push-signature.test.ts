import { isSignedByWechat } from '#functions/wechat/push-signature'
import { stoppedClock } from '#test/doubles/stopped-clock'

// The worked example of WeChat's own page on pushes.
const token = 'AAAAA'
const genuine = {
  signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
  timestamp: '1714036504',
  nonce: '1514711492',
}
const then = stoppedClock(new Date(1714036504000).toISOString())
const later = (seconds: number) => stoppedClock(then.after(seconds))

it('WeChat’s own example is genuine', () => {
  expect(isSignedByWechat(token, genuine, then)).toBe(true)
})

it.each([-300, 300])('it is genuine %i seconds away', (seconds) => {
  expect(isSignedByWechat(token, genuine, later(seconds))).toBe(true)
})

it.each([-301, 301, 86_400])('it is stale %i seconds away', (seconds) => {
  expect(isSignedByWechat(token, genuine, later(seconds))).toBe(false)
})

it.each([
  ['another signature', { signature: 'f464b24fc39322e44b38aa78f5edd27bd1441697' }],
  ['a shorter signature', { signature: 'f464b24fc39322e44b38aa78f5edd27bd144169' }],
  ['a signature in capitals', { signature: genuine.signature.toUpperCase() }],
  ['a signature of no hex', { signature: 'z'.repeat(40) }],
  ['no signature', { signature: undefined }],
  ['another timestamp', { timestamp: '1714036505' }],
  ['a timestamp that is no number', { timestamp: '1714036504.0' }],
  ['no timestamp', { timestamp: undefined }],
  ['another nonce', { nonce: '1514711493' }],
  ['an empty nonce', { nonce: '' }],
  ['no nonce', { nonce: undefined }],
])('%s is not WeChat’s', (_, changed) => {
  expect(isSignedByWechat(token, { ...genuine, ...changed }, then)).toBe(false)
})

it('a sender without the token cannot sign', () => {
  expect(isSignedByWechat('BBBBB', genuine, then)).toBe(false)
})
