import * as z from 'zod/mini'
import type { OwnChange } from '#shared/contract/data-request'
import { emptyFields } from '#shared/contract/merchant'
import type { Entry } from '../merchant/entry'

type Facts = Readonly<Record<string, unknown>>

// The seller's fields and the status. What staff wrote about her, and who they are, is not in her copy.
const sellerFacts: readonly string[] = [...Object.keys(emptyFields), 'status', 'recheckTappedAt']
const paperFacts = ['id', 'kind', 'status', 'contentType', 'bytes', 'sha256', 'sentSha256', 'confirmedAt']
const held = z.looseObject({
  fields: z.record(z.string(), z.unknown()),
  papers: z.array(z.record(z.string(), z.unknown())),
})
const papers = z.array(z.record(z.string(), z.unknown()))

const only = (facts: Facts, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)))

function shown(facts: Facts): Record<string, unknown> {
  const own = only(facts, sellerFacts)
  if ('papers' in facts) own.papers = z.parse(papers, facts.papers).map((paper) => only(paper, paperFacts))
  if (!('pending' in facts)) return own
  const pending = z.parse(z.nullable(held), facts.pending)
  own.pending = pending && shown({ ...pending.fields, papers: pending.papers })
  return own
}

/** The changes a seller made to her own application, for herself: personal values in plain, nothing that staff wrote. */
export const ownChanges = (entries: readonly Entry[]): OwnChange[] =>
  entries
    .filter(({ role }) => role === 'seller')
    .map(({ at, action, before, after }) => ({
      at,
      action,
      before: before === null ? null : shown(before),
      after: shown(after),
    }))
