import { fireEvent, screen, waitFor } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { zhMessages } from '#client/words/zh-messages'
import CheckPage from '../../../client/src/pages/check/index'
import EnterprisePage from '../../../client/src/pages/enterprise/index'
import PhotosPage from '../../../client/src/pages/photos/index'
import { pretendMessages } from '../pretend-messages'
import { unreachable } from '../pretend-server'
import { renderPage } from '../render-page'

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a tap that asks for messages', () => {
  test('asks first, and hands in all the same when she says no', async () => {
    const { wechat, server, opened } = renderPage(CheckPage)
    wechat.refuse('result')
    expect(await screen.findByText(zhMessages.asked.submit)).toBeTruthy()
    await screen.findByText(zh.check.ready)
    const before = server.calls.length
    tap(zh.check.submit)
    expect(wechat.asked).toEqual([['result', 'todo']])
    expect(server.calls.slice(before)).toEqual([])
    await waitFor(() => expect(opened()).toEqual(['/pages/status/index']))
    expect(wechat.reports.map(({ outcome }) => outcome)).toEqual(['reject', 'accept'])
  })

  test('goes on when the answer cannot be delivered to the server', async () => {
    const wechat = pretendMessages()
    wechat.answerNext(unreachable)
    const { opened } = renderPage(EnterprisePage, { wechat })
    await screen.findByText(zhMessages.asked.next)
    tap(zh.next)
    expect(wechat.asked).toEqual([['todo']])
    await waitFor(() => expect(opened()).toEqual(['/pages/licence/index']))
    expect(screen.queryByText(zhMessages.asked.next)).toBeNull()
  })

  test('leaves the photos for later', async () => {
    const { wechat, opened } = renderPage(PhotosPage)
    await screen.findByText(zhMessages.asked.later)
    tap(zhMessages.later)
    expect(wechat.asked).toEqual([['todo', 'expiry']])
    await waitFor(() => expect(opened()).toEqual(['/home/index']))
  })

  test('does not mention messages in a browser', async () => {
    renderPage(EnterprisePage, { wechat: { ...pretendMessages(), canSubscribe: () => false } })
    expect(await screen.findByText(zhForm.enterprise.names)).toBeTruthy()
    expect(screen.queryByText(zhMessages.asked.next)).toBeNull()
  })
})
