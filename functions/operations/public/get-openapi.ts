import type { Api } from '#shared/contract/api'
import document from '#shared/contract/openapi.json'
import type { Handler } from '../../ports/handler'

/** The API's description, generated from the contract when the product is built. */
export const getOpenapi: Handler<Api['getOpenapi']> = async () => ({
  headers: { 'cache-control': 'public, max-age=60' },
  body: document,
})
