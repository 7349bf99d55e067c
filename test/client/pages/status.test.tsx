import { screen, waitFor } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { zhLife } from '#client/words/zh-life'
import type { Moment } from '#functions/domain/application/assess'
import { barred, closed } from '#functions/domain/merchant/enter'
import type { Merchant, Suspended } from '#functions/domain/merchant/merchant'
import { answerAppeal } from '#functions/domain/review/appeals'
import { calendar } from '#functions/system/calendar'
import { phone } from '#test/doubles/app/pretend-phone'
import { at, change, live, send, sure } from '#test/functions/domain/live'
import StatusPage from '../../../client/src/pages/status/index'
import { pretendLiveServer } from '../pretend-live-server'
import { unreachable } from '../pretend-server'
import { renderLive } from '../render-page'

/** One of whom nothing more is asked. */
const waiver = { until: null, reason: 'r', by: 'wang', at: at.now }
const settled = () => ({
  ...live(),
  waivers: { 'goods.label': waiver, 'goods.supplier_papers': waiver },
})
const on = (now: string): Moment => ({ now, calendar })
const open = (merchant: Merchant, moment: Moment = at) =>
  renderLive(StatusPage, pretendLiveServer(merchant, moment))
const suspended: Suspended = { ...live(), status: 'suspended', suspendedBy: 'lin', reportOpenedAt: at.now }
const button = (name: string) => screen.findByRole('button', { name })
const says = async (text: string) => expect(await screen.findByText(text)).toBeTruthy()

/** The re-check of who was verified on 25 November 2026 opens on 25 April 2027. */
const inSpring = on('2027-05-03T02:00:00.000Z')

describe('the half-yearly re-check', () => {
  const say = zhLife.recheck

  test('shows her numbers and days, and takes one tap', async () => {
    const { user, server } = open(settled(), inSpring)
    await says('JY14403050000010 · 有效期到 2029年12月31日')
    await says('登记号 9144030071526726XG')
    await user.click(await button(say.same))
    await waitFor(() => expect(screen.queryByRole('button', { name: say.same })).toBeNull())
    expect(server.calls).toMatchObject([{ name: 'recheck', said: false }])
    expect(server.shown().nextAction.code).toBe('wait_review')
  })

  test('leads to the given answers when something has changed', async () => {
    const { user, server, opened } = open(settled(), inSpring)
    await user.click(await button(say.changed))
    await waitFor(() => expect(opened()).toEqual(['/pages/check/index']))
    expect(server.calls).toMatchObject([{ name: 'recheck', said: true }])
  })

  test('without a network says so, and the tap can be repeated', async () => {
    const { user, server } = open(settled(), inSpring)
    server.answerNext(unreachable)
    await user.click(await button(say.same))
    await says(zh.trouble.unreachable[0] ?? '')
    await user.click(await button(say.same))
    await waitFor(() => expect(server.calls).toHaveLength(2))
    expect(server.calls[1]?.key).toBe(server.calls[0]?.key)
  })
})

test('a restricted merchant is told which paper is missing, since when, and until when it can be cured', async () => {
  open({ ...live(), verifiedAt: '2030-01-01T02:00:00.000Z' }, on('2030-01-05T02:00:00.000Z'))
  await says(zhLife.restricted.expired('食品经营许可证', '2029年12月31日'))
  expect(screen.getByText(/前办好、审核通过，就恢复营业/)).toBeTruthy()
})

test('a change that waits for staff shows what was promised and how long reviews lately took', async () => {
  open(send(change(live(), { address: '福田区' })))
  await says(zhLife.review.promise('2026年12月1日'))
  await says(zhLife.review.lately(' 5 小时'))
  await says(zhLife.change.sent)
})

test('a change that is not handed in leads to the check page', async () => {
  const { user, opened } = open(change(live(), { address: '福田区' }))
  await user.click(await screen.findByText(zhLife.change.look))
  expect(opened()).toEqual(['/pages/check/index'])
})

describe('a suspended seller', () => {
  const say = zhLife.appeal

  test('is told why in general, and appeals once', async () => {
    const { user, server } = open(suspended)
    await says(zhLife.suspended.text)
    await user.type(await screen.findByRole('textbox', { name: say.label }), '证是真的')
    await user.click(await button(say.send))
    await says(say.waits)
    await says('证是真的')
    expect(server.calls).toMatchObject([{ name: 'appeal', said: '证是真的' }])
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('finds the text of her appeal again when it could not be sent', async () => {
    const { user, server } = open(suspended)
    server.answerNext(unreachable)
    await user.type(await screen.findByRole('textbox', { name: say.label }), '证是真的')
    await user.click(await button(say.send))
    await says(zh.trouble.unreachable[0] ?? '')
    const box: HTMLElement & { value?: string } = screen.getByRole('textbox', { name: say.label })
    expect(box.value).toBe('证是真的')
  })

  test('is told that the appeal was not upheld', async () => {
    const appeal = { at: at.now, reason: '证是真的', against: 'suspended', outcome: null } as const
    const answer = { outcome: 'dismissed', reason: 'r' } as const
    open(sure(answerAppeal({ ...suspended, appeal }, answer, 'wang', at)))
    await says(say.dismissed)
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('a seller who wants to leave', () => {
  afterEach(() => {
    phone.answerModal = false
  })

  test('is told first what happens, and can stay', async () => {
    const { user, server } = open(live())
    await user.click(await button(zhLife.departure.link))
    expect(phone.modals.at(-1)).toContain(zhLife.departure.text)
    expect(server.calls).toEqual([])
  })

  test('sees until when the notice runs', async () => {
    phone.answerModal = true
    const { user } = open(live())
    await user.click(await button(zhLife.departure.link))
    await says(zhLife.closing.text('2026年12月26日'))
    expect(screen.queryByRole('button', { name: zhLife.departure.link })).toBeNull()
  })
})

test('a closed seller can begin a new application, a barred one cannot', async () => {
  const { unmount } = open(closed(live()))
  await says(zhLife.ended.closed[0] ?? '')
  expect(await button(zh.home.anew)).toBeTruthy()
  unmount()
  open(barred(live()))
  await says(zhLife.ended.barred[0] ?? '')
  expect(screen.queryByRole('button', { name: zh.home.anew })).toBeNull()
})
