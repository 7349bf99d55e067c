import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'

/** The script of the API's page. The ETag is its hash; the body is gzip, which every browser takes. */
export const getDocsScript: Handler<Api['getDocsScript']> = async (_request, world) => {
  const body = await world.files.read('explorer.js.gz')
  const hash = world.digest.plain(Buffer.from(body).toString('base64'))
  return {
    headers: { 'cache-control': 'public, max-age=3600', 'content-encoding': 'gzip', etag: `"${hash}"` },
    body,
  }
}
