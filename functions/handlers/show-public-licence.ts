import type { Api } from '#shared/contract/api'
import { licencePage } from '../domain/licence-page'
import { isRefusal } from '../domain/refusal'
import type { Handler } from '../ports/handler'
import { findPublicLicence } from './find-public-licence'

/** Who stands behind a shop, as a page for people. It runs no script. */
export const showPublicLicence: Handler<Api['showPublicLicence']> = async ({ params, language }, world) => {
  const licence = await findPublicLicence(params.id, language, world)
  if (isRefusal(licence)) return licence
  const headers = {
    'cache-control': 'public, max-age=60',
    'content-language': language,
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    vary: 'accept-language',
  }
  return { headers, body: licencePage(licence, language) }
}
