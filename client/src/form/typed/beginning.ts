import * as z from 'zod/mini'
import type { Merchant } from '#shared/contract/merchant'
import type { Storage } from '../../platform/storage'
import { readTyped, type Typed } from './typed'

const shape = z.object({
  known: z.array(z.string()),
  sent: z.optional(z.object({ key: z.string(), fields: z.unknown() })),
  bornAs: z.optional(z.string()),
})

/**
 * A new application from its first tap until the server has it. `known` are the applications she had when she began it: it is
 * none of these. `sent` is its first save, kept so that a repeat is the same, on every tab. `bornAs` is the id it got.
 */
export type Beginning = {
  readonly known: readonly string[]
  readonly sent?: { readonly key: string; readonly fields: Typed }
  readonly bornAs?: string
}

const place = 'beginning'
const early: Beginning = { known: [] }

/** The beginning on this phone. Values typed before her applications were read are of an application that has none. */
export const createKeptBeginning = (storage: Storage) => {
  let inMemory: Beginning | null = null
  return {
    read(): Beginning {
      const kept = inMemory ?? shape.safeParse(storage.read(place)).data
      if (!kept) return early
      const { known, sent, bornAs } = kept
      return {
        known,
        ...(sent && { sent: { key: sent.key, fields: readTyped(sent.fields) } }),
        ...(bornAs !== undefined && { bornAs }),
      }
    },
    write(beginning: Beginning): void {
      inMemory = storage.write(place, beginning) ? null : beginning
    },
  }
}

/**
 * The application that a beginning became: a draft she did not have when she began, or, once a first save was sent, any such
 * application.
 */
export const bornOf = (
  { known, sent, bornAs }: Beginning,
  merchants: readonly Merchant[],
): Merchant | undefined => {
  const unknown = merchants.filter(({ id }) => !known.includes(id))
  const drafts = unknown.filter(({ status }) => status === 'draft')
  return drafts.find(({ id }) => id === bornAs) ?? drafts[0] ?? (sent ? unknown[0] : undefined)
}
