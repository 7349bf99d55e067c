import type { AuditAction } from '#shared/contract/audit-actions'
import type { Role } from '#shared/contract/staff'
import type { Moment } from '../application/assess'
import type { Seal } from './entry'

/** The person or clock that changes a merchant, and in which role. */
export type Actor = { readonly id: string; readonly role: 'seller' | 'clock' | Role }

/** The circumstances of a change: its name in the audit, and everything that is needed to write it down. */
export type ChangeContext = {
  readonly action: AuditAction
  readonly actor: Actor
  /** The instant at which it became true: now, except for what the clock decided earlier. */
  readonly at: string
  readonly moment: Moment
  readonly rulesVersion: string
  readonly sha256: (text: string) => string
  /** The keyed digest under which the bar list stores an entity: it holds no value in plain. */
  readonly keyed: (text: string) => string
  /** Seals text with the merchant's own data key. */
  readonly seal: Seal
  /** Further facts for the audit: a reason, the disclosed fields. */
  readonly facts?: Readonly<Record<string, unknown>>
}
