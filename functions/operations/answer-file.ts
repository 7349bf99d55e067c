import type { StaffMerchant } from '#shared/contract/staff'
import type { Language } from '#shared/words/language'
import { allPapers, contentOf } from '../domain/application/content'
import { heldNumber } from '../domain/merchant/life'
import type { Merchant } from '../domain/merchant/merchant'
import { vaultName } from '../domain/photo/slots'
import { compareReading } from '../domain/reading/compare-reading'
import { readingOf } from '../domain/reading/reading'
import { showToStaff } from '../domain/staff/show-to-staff'
import type { Answer } from '../ports/handler'
import { momentOf, type World } from '../ports/world'

const linkSeconds = 60
const mostMessages = 50

/** The other claimants of the merchant's number, while it is contested. */
async function rivalsOf(merchant: Merchant, world: World): Promise<string[]> {
  const isContending = merchant.contested || heldNumber(merchant) !== null
  const number = merchant.fields.registrationNumber
  const rivals = isContending && number !== null ? await world.merchants.rivalsFor(number) : []
  return rivals.filter((id) => id !== merchant.id)
}

/** An answer with the file of a merchant: masked, photos as links that live for a minute. */
export async function answerFile(
  merchant: Merchant,
  language: Language,
  world: World,
): Promise<Answer<StaffMerchant>> {
  const expiresAt = world.clock.after(linkSeconds)
  const { fields } = contentOf(merchant)
  const papers = allPapers(merchant)
  const photos = await Promise.all(
    papers
      .filter(({ status }) => status === 'confirmed')
      .map(async ({ id, kind, sha256, alsoAt }) => {
        const reading = readingOf(id, merchant.readings)
        return {
          documentId: id,
          kind,
          sha256,
          url: await world.vault.link(vaultName(merchant.id, id)),
          expiresAt,
          alsoAt: [...(alsoAt ?? [])],
          reading: reading?.found.outcome ?? null,
          comparison: compareReading(kind, reading, fields),
        }
      }),
  )
  const rivals = await rivalsOf(merchant, world)
  const messages = (await world.reminders.inbox(merchant.owner, mostMessages)).filter(
    ({ merchantId }) => merchantId === merchant.id,
  )
  return {
    headers: { etag: `"${merchant.version}"`, 'content-language': language },
    body: showToStaff(merchant, { photos, messages, rivals }, momentOf(world), language),
  }
}
