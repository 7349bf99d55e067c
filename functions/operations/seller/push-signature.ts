import type { PushSignature } from '../../ports/wechat-push'

/** What WeChat signs a push with, as it stands in the query. */
export const pushSignature = (query: {
  readonly signature?: string | undefined
  readonly timestamp?: string | undefined
  readonly nonce?: string | undefined
}): PushSignature => ({
  signature: query.signature ?? null,
  timestamp: query.timestamp ?? null,
  nonce: query.nonce ?? null,
})
