import type { Api } from '#shared/contract/api'
import { isRefusal } from '../../domain/merchant/refusal'
import { licenceBadge } from '../../pages/licence-badge'
import type { Handler } from '../../ports/handler'
import { findPublicLicence, licenceAddress, licenceHeaders } from './find-public-licence'

/** The standing of a shop as a picture that other sites show. */
export const showLicenceBadge: Handler<Api['showLicenceBadge']> = async ({ params, language }, world) => {
  const licence = await findPublicLicence(params.id, language, world)
  if (isRefusal(licence)) return licence
  const body = licenceBadge(licence, language, licenceAddress(licence, world))
  const headers = {
    ...licenceHeaders(language, `"${world.digest.plain(body)}"`),
    'content-security-policy': "default-src 'none'",
    'cross-origin-resource-policy': 'cross-origin',
  }
  return { headers, body }
}
