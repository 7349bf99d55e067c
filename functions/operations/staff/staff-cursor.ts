import * as z from 'zod/mini'
import type { StaffQuery } from '#shared/contract/staff'
import { canonical } from '../../domain/merchant/canonical'
import type { Digest } from '../../ports/digest'

/** The point at which a staff list goes on: the lookup, the last place, and the instant at which the walk began. */
export type Where = { readonly step: number; readonly after: string | null; readonly begun: string }

const where = z.object({ step: z.int(), after: z.nullable(z.string()), begun: z.string() })

// A cursor belongs to one query of one person: everything but the cursor itself and the page size is signed with it.
function binding(query: StaffQuery, caller: string): string {
  const { cursor: _cursor, limit: _limit, ...asked } = query
  return canonical({ asked, caller })
}

const sign = (text: string, query: StaffQuery, caller: string, digest: Digest): string =>
  digest.keyed('cursor', `${text}\n${binding(query, caller)}`)

/** A cursor as text: the place and its signature. */
export function writeCursor(place: Where, query: StaffQuery, caller: string, digest: Digest): string {
  const text = Buffer.from(JSON.stringify(place)).toString('base64url')
  return `${text}.${sign(text, query, caller, digest)}`
}

/**
 * The place in a cursor of this query and this person; null for a cursor that was signed for another query or person, or not
 * by us. Without a cursor a walk begins now.
 */
export function readCursor(query: StaffQuery, caller: string, digest: Digest, now: string): Where | null {
  if (query.cursor === undefined) return { step: 0, after: null, begun: now }
  const [text = '', signature] = query.cursor.split('.')
  if (signature !== sign(text, query, caller, digest)) return null
  const read = z.safeParse(where, JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  return read.success ? read.data : null
}
