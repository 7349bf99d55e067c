import type { AuditAction } from '#shared/contract/audit-actions'
import type { Role } from '#shared/contract/staff'
import type { Moment } from '../application/assess'
import type { Seal } from './entry'

/** Who changes a merchant, and as what. */
export type Actor = { readonly id: string; readonly role: 'seller' | 'clock' | Role }

/** What a change is called in the audit, and all that must be known to write it down. */
export type ChangeContext = {
  readonly action: AuditAction
  readonly actor: Actor
  /** When it became true: now, but for what the clock decided earlier. */
  readonly at: string
  readonly moment: Moment
  readonly rulesVersion: string
  readonly sha256: (text: string) => string
  /** The keyed digest by which the bar list knows an entity: no value stands there in plain. */
  readonly keyed: (text: string) => string
  /** Seals text with the merchant's own data key. */
  readonly seal: Seal
  /** What else the audit is to hold of it: a reason, what was disclosed. */
  readonly facts?: Readonly<Record<string, unknown>>
}
