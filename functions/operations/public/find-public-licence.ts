import type { PublicLicence } from '#shared/contract/public-licence'
import type { Language } from '#shared/words/language'
import { publicLicence } from '../../domain/licence/public-licence'
import { type Refusal, refuse } from '../../domain/merchant/refusal'
import { momentOf, type World } from '../../ports/world'

/** The public licence of a merchant, or `not_found`. */
export async function findPublicLicence(
  id: string | undefined,
  language: Language,
  world: World,
): Promise<PublicLicence | Refusal> {
  const merchant = id === undefined ? null : await world.merchants.load(id)
  return merchant === null ? refuse('not_found') : publicLicence(merchant, momentOf(world), language)
}

/** The headers of a public page: cached for a minute anywhere, apart for each language, revalidated by its ETag. */
export const licenceHeaders = (language: Language, etag: string): Readonly<Record<string, string>> => ({
  'cache-control': 'public, max-age=60',
  'content-language': language,
  etag,
  vary: 'accept-language',
})

/** The public address of the page of a licence. */
export const licenceAddress = ({ id }: PublicLicence, { publicOrigin }: World): string =>
  `${publicOrigin}/licences/${id}`
