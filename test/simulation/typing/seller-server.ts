import type { Result } from '#client/api/refusal'
import { createDraft } from '#functions/domain/application/create-draft'
import { showMerchant } from '#functions/domain/application/show-merchant'
import { update } from '#functions/domain/application/update'
import type { Merchant as StoredMerchant } from '#functions/domain/merchant/merchant'
import { isRefusal, type Refusal } from '#functions/domain/merchant/refusal'
import { shapeFindings } from '#functions/http/shape-findings'
import { type Merchant, type MerchantPatch, merchantPatch } from '#shared/contract/merchant'
import { speakFault } from '#shared/words/speak'
import { refused } from '#test/client/pretend-server'
import { day, withdrawn } from '#test/fixtures/merchants'

const owner = 'owner'
const moment = { now: day, calendar: () => true }
const shown = (merchant: StoredMerchant): Merchant => showMerchant(merchant, moment, 'zh-CN')

const refusedAs = ({ refusal, faults = [] }: Refusal): Result<never> =>
  refused(
    refusal,
    faults.map((finding) => speakFault(finding, 'zh-CN')),
  )

/** The applications of one seller, decided by the schemas and the domain that the API decides by. */
export function openSellerServer() {
  const merchants = new Map<string, StoredMerchant>()
  const answers = new Map<string, Result<Merchant>>()

  const keep = (decided: StoredMerchant | Refusal, version: number): Result<Merchant> => {
    if (isRefusal(decided)) return refusedAs(decided)
    const merchant = { ...decided, version }
    merchants.set(merchant.id, merchant)
    return { ok: true, value: shown(merchant) }
  }
  const checked = (patch: MerchantPatch): MerchantPatch | Result<never> => {
    const sent: unknown = JSON.parse(JSON.stringify(patch))
    const parsed = merchantPatch.safeParse(sent)
    if (parsed.success) return parsed.data
    return refusedAs({ refusal: 'body_invalid', faults: shapeFindings(parsed.error.issues, sent) })
  }
  const isAnswer = (given: MerchantPatch | Result<never>): given is Result<never> => 'ok' in given

  const change = (id: string, version: number | null, patch: MerchantPatch): Result<Merchant> => {
    const fields = checked(patch)
    if (isAnswer(fields)) return fields
    const merchant = merchants.get(id)
    if (merchant === undefined) return refusedAs({ refusal: 'not_found' })
    if (version !== null && merchant.version !== version) return refusedAs({ refusal: 'version_changed' })
    return keep(update(merchant, fields, moment), merchant.version + 1)
  }

  return {
    list: (): Result<{ items: Merchant[] }> => ({
      ok: true,
      value: { items: [...merchants.values()].map(shown) },
    }),
    get(id: string): Result<Merchant> {
      const merchant = merchants.get(id)
      return merchant ? { ok: true, value: shown(merchant) } : refusedAs({ refusal: 'not_found' })
    },
    /** A second request with the same key gets the first one's answer. */
    create(patch: MerchantPatch, key: string): Result<Merchant> {
      const fields = checked(patch)
      if (isAnswer(fields)) return fields
      const kept = answers.get(key)
      if (kept) return kept
      const answer = keep(createDraft(`m${merchants.size + 1}`, owner, fields, moment), 1)
      if (answer.ok) answers.set(key, answer)
      return answer
    },
    update: change,
    /** A change made on another phone. */
    changeElsewhere: (id: string, patch: MerchantPatch) => change(id, null, patch),
    /** The application is taken back on another phone. */
    endElsewhere(id: string): void {
      const merchant = merchants.get(id)
      if (merchant) merchants.set(id, { ...withdrawn(merchant), version: merchant.version + 1 })
    },
  }
}

export type SellerServer = ReturnType<typeof openSellerServer>
