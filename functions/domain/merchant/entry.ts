import type { AuditEntry } from '#shared/contract/staff'
import { canonical } from './canonical'

/**
 * Seals the text of one audit entry with the merchant's own data key: it opens as that entry and as nothing else. Once the
 * key is gone, nobody opens it again.
 */
export type Seal = (auditSeq: number, text: string) => string

/**
 * An audit entry and the sealed text of its `before` and `after`. The hash is over the sealed text, so the chain can be
 * verified when the key is gone; then `before` is null and `after` empty. `sealed` null: written before values were sealed.
 */
export type Entry = AuditEntry & { readonly sealed: string | null }

/** The part of an entry that its hash covers. */
export const hashed = ({ before, after, sealed, ...plain }: Omit<Entry, 'hash'>) =>
  sealed === null ? { ...plain, before, after } : { ...plain, sealed }

/** True when the entries count 1, 2, 3 and every hash follows from its entry and the hash before it. */
export function chainHolds(entries: readonly Entry[], sha256: (text: string) => string): boolean {
  let previous = ''
  return entries.every((entry, index) => {
    const { hash, ...unhashed } = entry
    const follows = sha256(canonical(hashed(unhashed))) === hash
    const holds = entry.auditSeq === index + 1 && entry.previousHash === previous && follows
    previous = hash
    return holds
  })
}
