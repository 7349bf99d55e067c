import type { Merchant, MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind } from '#shared/contract/requirement-codes'

const covers = (owner: string, path: string): boolean => path === owner || path.startsWith(`${owner}/`)

/** True while anything may be changed: the server says what. Before there is an application, everything may. */
export const mayChange = (merchant: Merchant | null): boolean =>
  merchant === null || Object.values(merchant.open).some((parts) => parts.length > 0)

/** True when the photo of this paper may be taken or replaced now. */
export const isPaperOpen = (merchant: Merchant | null, kind: DocumentKind): boolean =>
  merchant === null || merchant.open.documents.includes(kind)

/** True when the field at this JSON pointer may be changed now. A paper that is not begun yet is always a new one. */
export const isOpenAt = (merchant: Merchant | null, fields: MerchantFields, path: string): boolean => {
  if (merchant === null) return true
  const { open } = merchant
  const at = /^\/licences\/(\d+)/.exec(path)?.[1]
  if (at === undefined) return open.fields.some((owner) => covers(owner, path))
  const kind = fields.licences[Number(at)]?.kind
  return kind === undefined ? open.licences.length > 0 : open.licences.includes(kind)
}
