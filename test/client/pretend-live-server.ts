import type { Life } from '#client/api/life'
import type { Merchants } from '#client/api/merchants'
import type { Result } from '#client/api/refusal'
import type { Moment } from '#functions/domain/application/assess'
import { showMerchant } from '#functions/domain/application/show-merchant'
import { depart, recheck, submit } from '#functions/domain/application/steps'
import { update } from '#functions/domain/application/update'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal, type Refusal } from '#functions/domain/merchant/refusal'
import { appeal } from '#functions/domain/review/appeals'
import type { MerchantPatch, Merchant as MerchantShown } from '#shared/contract/merchant'
import { at } from '#test/functions/domain/live'
import { refused } from './pretend-server'

type Call = {
  readonly name: string
  readonly key?: string
  readonly patch?: MerchantPatch
  readonly said?: unknown
}

/** A server with one merchant in whatever status, in memory, that decides as the real one does. */
export const pretendLiveServer = (first: Merchant, moment: Moment = at) => {
  let merchant: Merchant = { ...first, version: 1 }
  const calls: Call[] = []
  const answers: Result<never>[] = []
  const shown = (): MerchantShown => showMerchant(merchant, moment, 'zh-CN', 5)
  const current = (): Result<MerchantShown> => ({ ok: true, value: shown() })

  const decide = async (call: Call, outcome: () => Merchant | Refusal): Promise<Result<MerchantShown>> => {
    calls.push(call)
    const planned = answers.shift()
    if (planned) return planned
    const after = outcome()
    if (isRefusal(after)) return refused(after.refusal)
    merchant = { ...after, version: merchant.version + 1 }
    return current()
  }
  const never = async (): Promise<Result<MerchantShown>> => refused('not_found')

  const merchants: Merchants = {
    list: async () => ({ ok: true, value: { items: [shown()] } }),
    get: async () => current(),
    create: never,
    update: (_id, version, patch) =>
      decide({ name: 'update', patch }, () =>
        version === merchant.version ? update(merchant, patch, moment) : { refusal: 'version_changed' },
      ),
    submit: (_id, _version, key) => decide({ name: 'submit', key }, () => submit(merchant, moment)),
    withdraw: never,
    reopen: never,
  }
  const life: Life = {
    recheck: (_id, changed, key) =>
      decide({ name: 'recheck', key, said: changed }, () => recheck(merchant, changed, moment)),
    appeal: (_id, reason, key) =>
      decide({ name: 'appeal', key, said: reason }, () => appeal(merchant, reason, moment)),
    depart: (_id, key) => decide({ name: 'depart', key }, () => depart(merchant)),
  }
  return {
    merchants,
    life,
    calls,
    /** The next call gets this instead of its answer. */
    answerNext: (...next: readonly Result<never>[]) => void answers.push(...next),
    merchant: () => merchant,
    shown,
  }
}
