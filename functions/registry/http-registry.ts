import * as z from 'zod/mini'
import type { Registered } from '../domain/reading/reading'
import type { Registry } from '../ports/registry'
import { postJson } from '../system/post-json'

/** The address of a register, and our key for it. */
export type RegistrySettings = { readonly origin: string; readonly key: string }

const timeoutMs = 5000

const answer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(true), name: z.string(), standing: z.enum(['in_force', 'ended']) }),
  z.object({ found: z.literal(false) }),
])

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null // What is no JSON is no answer of this contract.
  }
}

/**
 * A paid service in front of the registers, or a small bridge in front of one, that speaks this contract:
 *
 *     POST {origin}/lookups
 *     Authorization: Bearer {key}
 *     Content-Type: application/json
 *
 *     { "register": "business" or "food_licence", "number": "91350100M000100Y43" }
 *
 * 200 with `{ "found": true, "name": "...", "standing": "in_force" or "ended" }`, or `{ "found": false }`. Anything else, or
 * nothing within five seconds, is no answer: `unavailable`.
 */
export const httpRegistry = ({ origin, key }: RegistrySettings): Registry => ({
  async lookUp(register, number): Promise<Registered> {
    const headers = { authorization: `Bearer ${key}` }
    const posted = await postJson(`${origin}/lookups`, { register, number }, { timeoutMs, headers })
    if (posted.kind === 'unanswered' || posted.status !== 200) return { outcome: 'unavailable' }
    const read = z.safeParse(answer, parsed(posted.text))
    if (!read.success) return { outcome: 'unavailable' }
    if (!read.data.found) return { outcome: 'not_found' }
    return { outcome: 'found', name: read.data.name, standing: read.data.standing }
  },
})
