import type { Api } from '#shared/contract/api'
import { isRefusal } from '../../domain/merchant/refusal'
import { licencePage } from '../../pages/licence-page'
import { licencePageStyle } from '../../pages/licence-page-style'
import type { Handler } from '../../ports/handler'
import { findPublicLicence, licenceAddress, licenceHeaders } from './find-public-licence'

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64')

/** The public licence of a shop as a page for people. It runs no script and loads nothing. */
export const showPublicLicence: Handler<Api['showPublicLicence']> = async ({ params, language }, world) => {
  const licence = await findPublicLicence(params.id, language, world)
  if (isRefusal(licence)) return licence
  const body = licencePage(licence, language, licenceAddress(licence, world))
  const style = `'sha256-${base64(world.digest.plain(licencePageStyle))}'`
  const headers = {
    ...licenceHeaders(language, `"${world.digest.plain(body)}"`),
    'content-security-policy': `default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
  }
  return { headers, body }
}
