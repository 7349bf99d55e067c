import type { Role } from '#shared/contract/staff'

/** The seller that a token names, by an internal id. */
export type SellerToken = { readonly person: string }

/** A member of staff. `provinces` null means all; `phone` is only used to keep people from judging their own shop. */
export type StaffToken = {
  readonly name: string
  readonly role: Role | null
  readonly provinces: readonly string[] | null
  readonly phone: string | null
}

export type TokenRefusal = 'token_invalid' | 'token_expired'

/** Tokens of sellers, which we issue, and of staff, which the platform's identity provider issues. */
export type Tokens = {
  readonly issue: (person: string) => Promise<{ readonly token: string; readonly expiresAt: string }>
  readonly seller: (token: string) => Promise<SellerToken | TokenRefusal>
  readonly staff: (token: string) => Promise<StaffToken | TokenRefusal>
}
