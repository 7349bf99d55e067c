import { type Refusal, refuse } from '#functions/domain/merchant/refusal'
import type { Endpoint } from '#shared/contract/endpoint'
import type { Role } from '#shared/contract/staff'
import type { SellerToken, StaffToken, Tokens } from '../ports/tokens'

/** The caller: unknown, a seller, or a member of staff with one of the roles the endpoint asks for. */
export type Caller =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'seller'; readonly token: SellerToken }
  | { readonly kind: 'staff'; readonly token: StaffToken & { readonly role: Role } }

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i

/** The caller, by the token of an Authorization header (RFC 6750), or why the endpoint is closed to it. */
export async function authenticate(
  endpoint: Endpoint,
  authorization: string | undefined,
  tokens: Tokens,
): Promise<Caller | Refusal> {
  if (endpoint.caller === 'anyone' || endpoint.caller === 'wechat') return { kind: 'anyone' }
  if (authorization === undefined) return refuse('token_required')
  const token = bearer.exec(authorization)?.[1]
  if (token === undefined) return refuse('token_invalid')
  if (endpoint.caller === 'seller') {
    const seller = await tokens.seller(token)
    return typeof seller === 'string' ? refuse(seller) : { kind: 'seller', token: seller }
  }
  const staff = await tokens.staff(token)
  if (typeof staff === 'string') return refuse(staff)
  const { role } = staff
  if (role === null || !endpoint.roles.includes(role)) return refuse('role_required')
  return { kind: 'staff', token: { ...staff, role } }
}
