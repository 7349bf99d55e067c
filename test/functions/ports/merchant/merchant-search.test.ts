import type { Merchant } from '#functions/domain/merchant/merchant'
import { textLookup } from '#functions/domain/staff/lookup'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { draftOf, handedIn } from '#test/fixtures/merchants'
import { newId, walked, write } from '../stored'
import { eachStore } from './each-store'

async function named(
  store: MerchantStore,
  fullName: string,
  registrationNumber = newId().slice(-12),
): Promise<Merchant> {
  const draft = draftOf(newId(), newId())
  const begun = await write(store, null, {
    ...draft,
    fields: { ...draft.fields, fullName, registrationNumber, licences: [] },
  })
  return write(store, begun, handedIn(begun))
}

const found = (store: MerchantStore, text: string, limit = 50) => walked(store, textLookup(text), limit)

eachStore((open) => {
  it('a merchant is found by the beginning of its name, in whichever form it is typed', async () => {
    const store = open()
    const { id } = await named(store, '晋江（东石）茶叶有限公司')
    for (const text of ['晋江', '晋江(东石', ' 晋江 （东', '晋江（东石）茶叶有限公司'])
      expect(await found(store, text)).toEqual([id])
    for (const text of ['晋江茶', '东石', '晋江（东石）茶叶有限公司分店'])
      expect(await found(store, text)).toEqual([])
  })

  it('a merchant is found by its whole number, and not by part of one', async () => {
    const store = open()
    const { id } = await named(store, '数一数公司', '91440300999999999A')
    expect(await found(store, '91440300999999999a')).toEqual([id])
    expect(await found(store, '91440300')).toEqual([])
    expect(await found(store, '9144')).toEqual([])
  })

  it('a merchant is found by the number of a licence, even one in words', async () => {
    const store = open()
    const draft = draftOf(newId(), newId())
    const [licence] = draft.fields.licences
    if (licence === undefined) throw new Error('The tea shop has a licence')
    const licences = [{ ...licence, number: '小餐饮第七号' }]
    const begun = await write(store, null, {
      ...draft,
      fields: { ...draft.fields, registrationNumber: 'W1', licences },
    })
    await write(store, begun, handedIn(begun))
    expect(await found(store, '小餐饮')).toEqual([begun.id])
  })

  it('a merchant with two terms of the same beginning is found once', async () => {
    const store = open()
    const draft = draftOf(newId(), newId())
    const [licence] = draft.fields.licences
    if (licence === undefined) throw new Error('The tea shop has a licence')
    const licences = [{ ...licence, number: '双名甲' }]
    const fields = { ...draft.fields, fullName: '双名乙公司', registrationNumber: 'W2', licences }
    const begun = await write(store, null, { ...draft, fields })
    await write(store, begun, handedIn(begun))
    expect(await found(store, '双名', 1)).toEqual([begun.id])
    expect(await found(store, '双名乙')).toEqual([begun.id])
  })

  it('a draft that was never handed in is not found', async () => {
    const store = open()
    const draft = draftOf(newId(), newId())
    await write(store, null, { ...draft, fields: { ...draft.fields, fullName: '未交公司' } })
    expect(await found(store, '未交')).toEqual([])
  })

  it('a merchant whose name was corrected is found by the new one alone', async () => {
    const store = open()
    const before = await named(store, '旧名公司')
    await write(store, before, { ...before, fields: { ...before.fields, fullName: '新名公司' } })
    expect(await found(store, '旧名')).toEqual([])
    expect(await found(store, '新名')).toEqual([before.id])
  })

  it.each([1, 3, 10])('many merchants of one name are found page by page, %i at a time', async (limit) => {
    const store = open()
    const name = `同${limit}名公司`
    const mine: string[] = []
    for (let count = 0; count < 10; count += 1) mine.push((await named(store, name)).id)
    expect(await found(store, name, limit)).toEqual(mine)
  })

  it('a name that grows when it is normalised can be handed in and found', async () => {
    const store = open()
    const { id } = await named(store, '㍿'.repeat(100))
    expect(await found(store, '㍿㍿')).toEqual([id])
  })
})
