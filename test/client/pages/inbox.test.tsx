import { screen, waitFor } from '@testing-library/react'
import { countRecent } from '#client/form/messages/inbox'
import { zh } from '#client/words/zh'
import { zhMessages } from '#client/words/zh-messages'
import { HomePage } from '../../../client/src/pages/home/home-page'
import InboxPage from '../../../client/src/pages/inbox/index'
import { messageOf, pretendMessages } from '../pretend-messages'
import { unreachable } from '../pretend-server'
import { renderPage } from '../render-page'

const at = '2026-11-25T02:00:00.000Z'
const newer = messageOf({
  id: 'message-2',
  title: '许可证快到期了',
  deliveries: [
    { channel: 'inbox', outcome: 'sent', at },
    { channel: 'wechat', outcome: 'unknown', at },
    { channel: 'sms', outcome: 'sent', at },
  ],
})

describe('the inbox', () => {
  test('lists the messages in the order of the server, with their day and channel', async () => {
    renderPage(InboxPage, { wechat: pretendMessages([newer, messageOf()]) })
    const links = await screen.findAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      `许可证快到期了拍好就能交。2026年11月25日 ${zhMessages.sent.wechat.unknown}，${zhMessages.sent.sms}${zhMessages.open}`,
      `还差营业执照的照片拍好就能交。2026年11月25日 ${zhMessages.sent.inbox}${zhMessages.open}`,
    ])
  })

  test('opens the task of a message by a tap', async () => {
    const { user, opened } = renderPage(InboxPage, { wechat: pretendMessages([messageOf()]) })
    await user.click(await screen.findByRole('link'))
    expect(opened()).toEqual(['/pages/photos/index?field=licence.business'])
  })

  test('says when there is no message yet', async () => {
    renderPage(InboxPage)
    expect(await screen.findByText(zhMessages.empty)).toBeTruthy()
  })

  test('that could not be loaded is loaded again by a tap', async () => {
    const wechat = pretendMessages([messageOf()])
    wechat.answerNext(unreachable)
    const { user } = renderPage(InboxPage, { wechat })
    await user.click(await screen.findByRole('button', { name: zh.again }))
    expect(await screen.findByText('还差营业执照的照片')).toBeTruthy()
  })
})

test('the messages of the last seven days are counted, today among them', () => {
  const days = ['2026-11-25', '2026-11-19', '2026-11-18', '2026-01-01'].map((day) => messageOf({ day }))
  expect(countRecent(days, '2026-11-25')).toBe(2)
})

test('the first page leads to the inbox, and shows no inbox when it cannot be loaded', async () => {
  const wechat = pretendMessages()
  wechat.answerNext(unreachable)
  const { user, opened } = renderPage(HomePage, { wechat })
  await user.click(await screen.findByRole('link', { name: new RegExp(zh.home.messages) }))
  expect(opened()).toEqual(['/pages/inbox/index'])
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})
