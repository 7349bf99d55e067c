import { unlessKnown } from '#functions/http/unless-known'

const headers = { etag: '"abc"', vary: 'accept-language', 'content-type': 'text/html' }
const written = { status: 200, headers, body: 'text' }
const { 'content-type': _, ...kept } = headers
const notModified = { status: 304, headers: kept, body: null }

it.each(['"abc"', 'W/"abc"', '"x", W/"abc"', ' "abc" ', '*'])('%s names the tag of the reader', (named) => {
  expect(unlessKnown(written, named)).toEqual(notModified)
})

it('a weak tag is compared like a strong one', () => {
  const weak = { ...written, headers: { ...headers, etag: 'W/"abc"' } }
  expect(unlessKnown(weak, '"abc"')).toMatchObject({ status: 304, headers: { etag: 'W/"abc"' } })
})

it.each([undefined, '', '"ab"', 'abc', '"abcd", "x"'])('%s names another tag', (named) => {
  expect(unlessKnown(written, named)).toBe(written)
})

it('an answer without a tag is always sent', () => {
  const untagged = { status: 200, headers: {}, body: 'text' }
  expect(unlessKnown(untagged, '*')).toBe(untagged)
})
