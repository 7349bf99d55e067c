import type { RegulatorJob } from '../../domain/export/job'
import type { Merchant } from '../../domain/merchant/merchant'
import { isRefusal } from '../../domain/merchant/refusal'
import { asOf } from '../../domain/merchant/settle'
import { tryAgain } from '../../operations/try-again'
import { writeChange } from '../../operations/write-change'
import { momentOf, type World } from '../../ports/world'

const disclosed = ['fullName', 'idNumber', 'contact', 'address', 'licences'] as const

/**
 * Writes into a merchant's audit that its values go to the regulator, who asked for it and why, and answers the merchant
 * after it; null where it is not there. A step of an export that is tried again writes it again.
 *
 * @throws where other changes come in between every time.
 */
export async function discloseTo(
  job: RegulatorJob,
  merchantId: string,
  world: World,
): Promise<Merchant | null> {
  const outcome = await tryAgain(async () => {
    const before = await world.merchants.load(merchantId)
    if (before === null) return null
    const at = momentOf(world)
    const wanted = {
      before,
      after: asOf(before, at),
      action: 'disclose',
      actor: { id: job.by, role: 'supervisor' },
      now: at.now,
      facts: { disclosed: [...disclosed], reason: job.what.reason, exportId: job.id },
    } as const
    const written = await writeChange(
      world,
      wanted,
      (after) => ({ headers: {}, body: after }),
      () => null,
    )
    if (written === 'already_answered') throw new Error(`Export ${job.id}: nothing was asked with a key`)
    return isRefusal(written) ? 'changed' : written.body
  })
  if (outcome === 'changed')
    throw new Error(`Export ${job.id}: merchant ${merchantId} changed whenever it was to be disclosed`)
  return outcome
}
