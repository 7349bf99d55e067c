import { contentOf } from '#functions/domain/application/content'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import { appealMerchant } from '#functions/operations/seller/appeal-merchant'
import { departMerchant } from '#functions/operations/seller/depart-merchant'
import { recheckMerchant } from '#functions/operations/seller/recheck-merchant'
import { reopenMerchant } from '#functions/operations/seller/reopen-merchant'
import { submitMerchant } from '#functions/operations/seller/submit-merchant'
import { updateMerchant } from '#functions/operations/seller/update-merchant'
import { withdrawMerchant } from '#functions/operations/seller/withdraw-merchant'
import { confirmDocument } from '#functions/operations/upload/confirm-document'
import { openSlot } from '#functions/operations/upload/open-slot'
import { sellerActor, writeChange } from '#functions/operations/write-change'
import type { MerchantPatch } from '#shared/contract/merchant'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { addDays, shanghaiDay } from '#shared/rules/day'
import { draftOf } from '#test/fixtures/merchants'
import type { Person } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'
import { bySeller, keep, ofAnyVersion, wordOf } from './asking'
import type { Stage } from './stage'

const photo = tinyJpeg()
const phones = ['13800138000', '13900139001', '13700137002'] as const
const furtherGoods = ['bulk', 'catering', 'health_food', 'alcohol'] as const
const numbers = ['JY14403050000010', 'JY24403050000022', 'JY21407270000034'] as const

/** What sellers do, through the handlers. Each answers `done` or the code of the refusal. */
export function sellerSteps({ dice, clock, acting, world }: Stage) {
  /** A draft with everything in it, its papers good for some days; not handed in. */
  async function begin(
    person: Person,
    owner: string,
    goodFor: number,
    ownNumber: string | null = null,
  ): Promise<string> {
    const now = clock.now()
    const today = shanghaiDay(now)
    const blank = draftOf(world.chance.id(), owner, person)
    const licences = blank.fields.licences.map((licence) =>
      licence.kind === 'exempt.farm_produce'
        ? { ...licence, validFrom: addDays(today, goodFor - 365) }
        : { ...licence, validFrom: addDays(today, -400), validTo: addDays(today, goodFor) },
    )
    const registrationNumber = ownNumber ?? blank.fields.registrationNumber
    // Nobody else has the number of her licence, where she has a number of her own.
    const numbered = licences.map((licence) =>
      ownNumber === null || licence.number === null
        ? licence
        : { ...licence, number: `${licence.number.slice(0, 10)}${ownNumber.slice(10, 16)}` },
    )
    const times = { since: now, sellerWroteAt: now, createdAt: now, updatedAt: now }
    const draft: Merchant = {
      ...blank,
      ...times,
      fields: { ...blank.fields, licences: numbered, registrationNumber },
    }
    const wanted = { before: null, after: draft, action: 'create' as const, actor: sellerActor(owner), now }
    await writeChange(world, wanted, () => ({ headers: {}, body: null }), keep)
    return draft.id
  }

  const save = async (merchant: Merchant, patch: MerchantPatch) =>
    wordOf(await updateMerchant(bySeller(merchant, patch), acting))

  const withLicence = (merchant: Merchant, more: object): MerchantPatch => {
    const [first, ...rest] = contentOf(merchant).fields.licences
    return first === undefined ? {} : { licences: [{ ...first, ...more }, ...rest] }
  }

  async function photograph(merchant: Merchant): Promise<string> {
    const [paper] = merchant.papers.slice(dice.below(Math.max(1, merchant.papers.length)))
    return paper === undefined ? 'nothing' : photographKind(merchant, paper.kind)
  }

  async function photographKind(merchant: Merchant, kind: DocumentKind): Promise<string> {
    const sha256 = world.digest.plain(photo)
    const body = { kind, contentType: 'image/jpeg', bytes: photo.length, sha256 }
    const slot = await openSlot(ofAnyVersion(bySeller(merchant, body)), acting)
    if (typeof slot === 'string' || isRefusal(slot)) return wordOf(slot)
    const { documentId } = slot.body
    await world.vault.openSlot(`${merchant.id}/${documentId}`, 'image/jpeg', photo.length)
    return wordOf(await confirmSent(merchant, documentId))
  }

  // The vault of the simulation takes every photo that was announced.
  const confirmSent = (merchant: Merchant, documentId: string) =>
    confirmDocument(
      { ...bySeller(merchant, {}), params: { id: merchant.id, documentId } },
      { ...acting, vault: { ...acting.vault, sent: async () => photo } },
    )

  return {
    begin,
    photographKind,
    photograph,
    write: (merchant: Merchant) =>
      save(merchant, {
        contact: { phone: dice.pick(phones) },
        address: `深圳市南山区科技园${1 + dice.below(9)}号`,
      }),
    renew: (merchant: Merchant, until: string | null = null) => {
      const today = shanghaiDay(clock.now())
      const end = until ?? addDays(today, dice.pick([3, 40, 200, 1500]))
      const { licences } = contentOf(merchant).fields
      return licences[0]?.kind === 'exempt.farm_produce'
        ? save(merchant, withLicence(merchant, { validFrom: today }))
        : save(merchant, withLicence(merchant, { validTo: end }))
    },
    renumber: (merchant: Merchant) => save(merchant, withLicence(merchant, { number: dice.pick(numbers) })),
    widen: (merchant: Merchant) =>
      save(merchant, { goods: [...merchant.fields.goods.slice(0, 1), dice.pick(furtherGoods)] }),
    anotherNumber: (merchant: Merchant) => save(merchant, { registrationNumber: '91330100799655058B' }),
    submit: async (merchant: Merchant) => wordOf(await submitMerchant(bySeller(merchant, {}), acting)),
    withdraw: async (merchant: Merchant) => wordOf(await withdrawMerchant(bySeller(merchant, {}), acting)),
    reopen: async (merchant: Merchant) =>
      wordOf(await reopenMerchant(ofAnyVersion(bySeller(merchant, {})), acting)),
    depart: async (merchant: Merchant) =>
      wordOf(await departMerchant(ofAnyVersion(bySeller(merchant, {})), acting)),
    tap: async (merchant: Merchant) =>
      wordOf(await recheckMerchant(ofAnyVersion(bySeller(merchant, { changed: dice.chance(0.2) })), acting)),
    appeal: async (merchant: Merchant) =>
      wordOf(await appealMerchant(ofAnyVersion(bySeller(merchant, { reason: 'It is good' })), acting)),
    stale: async (merchant: Merchant) =>
      wordOf(await submitMerchant({ ...bySeller(merchant, {}), seenVersion: merchant.version - 1 }, acting)),
  }
}
