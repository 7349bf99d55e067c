import type { Written } from './operation'

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')

/**
 * The answer, or 304 without a body where If-None-Match names its ETag. The comparison is weak (RFC 9110, 13.1.2 and
 * 15.4.5).
 */
export function unlessKnown(written: Written, ifNoneMatch: string | undefined): Written {
  const { etag, 'content-type': _, ...headers } = written.headers
  if (etag === undefined || ifNoneMatch === undefined) return written
  const known = ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').map(opaque).includes(opaque(etag))
  return known ? { status: 304, headers: { ...headers, etag }, body: null } : written
}
