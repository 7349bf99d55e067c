import type { Api } from '#shared/contract/api'
import { isRefusal } from '../domain/refusal'
import type { Handler } from '../ports/handler'
import { findPublicLicence } from './find-public-licence'

/** Who stands behind a shop, as data. */
export const getPublicLicence: Handler<Api['getPublicLicence']> = async ({ params, language }, world) => {
  const licence = await findPublicLicence(params.id, language, world)
  return isRefusal(licence)
    ? licence
    : {
        headers: {
          'cache-control': 'public, max-age=60',
          'content-language': language,
          vary: 'accept-language',
        },
        body: licence,
      }
}
