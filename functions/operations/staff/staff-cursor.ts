import * as z from 'zod/mini'
import type { StaffQuery } from '#shared/contract/staff'
import { canonical } from '../../domain/merchant/canonical'
import type { Digest } from '../../ports/digest'

/** Where a staff list goes on: in which lookup, after which place; and the instant at which the walk began. */
export type Where = { readonly step: number; readonly after: string | null; readonly begun: string }

const where = z.object({ step: z.int(), after: z.nullable(z.string()), begun: z.string() })

// A cursor belongs to one query of one person: everything but the cursor itself and the page size is signed with it.
function binding(query: StaffQuery, caller: string): string {
  const { cursor: _cursor, limit: _limit, ...asked } = query
  return canonical({ asked, caller })
}

const sign = (text: string, query: StaffQuery, caller: string, digest: Digest): string =>
  digest.keyed('cursor', `${text}\n${binding(query, caller)}`)

/** Writes a cursor: the place and its signature. */
export function writeCursor(place: Where, query: StaffQuery, caller: string, digest: Digest): string {
  const text = Buffer.from(JSON.stringify(place)).toString('base64url')
  return `${text}.${sign(text, query, caller, digest)}`
}

/** Reads a cursor of this query and this person; null when it is another's, or nobody's. Without one a walk begins now. */
export function readCursor(query: StaffQuery, caller: string, digest: Digest, now: string): Where | null {
  if (query.cursor === undefined) return { step: 0, after: null, begun: now }
  const [text = '', signature] = query.cursor.split('.')
  if (signature !== sign(text, query, caller, digest)) return null
  const read = z.safeParse(where, JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  return read.success ? read.data : null
}
