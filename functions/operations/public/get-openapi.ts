import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'

/** The API's description, generated from the contract at build time. The file lies beside the function, not in its code. */
export const getOpenapi: Handler<Api['getOpenapi']> = async (_request, world) => ({
  headers: { 'cache-control': 'public, max-age=60' },
  body: new TextDecoder().decode(await world.files.read('openapi.json')),
})
