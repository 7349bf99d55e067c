import type { Api } from '#shared/contract/api'
import { shanghaiDay } from '#shared/rules/day'
import { isRefusal } from '../../domain/merchant/refusal'
import type { Handler } from '../../ports/handler'
import { findPublicLicence, licenceHeaders } from './find-public-licence'

/** The public licence of a shop as data. The ETag is weak: of the instant of asking, only the day counts. */
export const getPublicLicence: Handler<Api['getPublicLicence']> = async ({ params, language }, world) => {
  const licence = await findPublicLicence(params.id, language, world)
  if (isRefusal(licence)) return licence
  const lasting = JSON.stringify([language, { ...licence, asOf: shanghaiDay(licence.asOf) }])
  return { headers: licenceHeaders(language, `W/"${world.digest.plain(lasting)}"`), body: licence }
}
