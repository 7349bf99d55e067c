import { prepared } from '#client/form/application/prepared'
import type { Merchant } from '#shared/contract/merchant'
import { bring, change, live } from '#test/functions/domain/live'
import { pretendLiveServer } from '../../pretend-live-server'

const shown = (merchant = live()) => pretendLiveServer(merchant).shown()
const idsOf = ({ documents }: Merchant) => documents.map(({ id }) => id)

test('a merchant without a pending change is shown as approved', () => {
  const merchant = shown()
  expect(prepared(merchant)).toBe(merchant)
})

test('a pending change is shown over the approved values, and the rest stays', () => {
  const merchant = prepared(shown(change(live(), { address: '福田区', contact: { phone: '13900139001' } })))
  expect(merchant).toMatchObject({
    address: '福田区',
    contact: { name: '李小红', phone: '13900139001' },
    fullName: '腾讯科技（深圳）有限公司',
  })
})

test('photos are listed in the server’s order: the remaining approved ones, then the new ones', () => {
  const brought = bring(live(), 'licence.food_operation')
  const pending = brought.pending
  if (pending === null) throw new Error('No change')
  const replaced = {
    ...brought,
    pending: { ...pending, papers: pending.papers.filter(({ id }) => id !== 'paper-licence.business') },
  }
  expect(idsOf(prepared(shown(replaced)))).toEqual(replaced.pending.papers.map(({ id }) => id))
})

test('a new account shows no food before it is approved', () => {
  const channels = [
    { kind: 'official_account' as const, account: 'gh_teashop' },
    { kind: 'h5_shop' as const, account: 'tea.example' },
  ]
  expect(
    prepared(shown(change(live(), { channels }))).channels.map(({ mayShowFood }) => mayShowFood),
  ).toEqual([true, false])
})
