import { screen, waitFor } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { teaShop } from '#test/fixtures/people'
import { HomePage } from '../../../client/src/pages/home/home-page'
import StatusPage from '../../../client/src/pages/status/index'
import { pretendServer, refused, unreachable } from '../pretend-server'
import { renderPage } from '../render-page'

const leftAlone = () => {
  const server = pretendServer({ ...teaShop, photos: [] })
  server.leaveAlone()
  return server
}
const button = { name: zh.home.reopen }

describe('an application that lapsed', () => {
  test.each([
    ['first', HomePage],
    ['status', StatusPage],
  ])('is reopened from the %s page at the place where she was', async (_name, Page) => {
    const { user, server, opened } = renderPage(Page, { server: leftAlone() })
    expect(await screen.findByText(zh.home.stopped)).toBeTruthy()
    await user.click(screen.getByRole('button', button))
    await waitFor(() => expect(opened()).toEqual(['/pages/photos/index?field=licence.business']))
    expect(server.calls.filter(({ name }) => name === 'reopen')).toHaveLength(1)
    expect(screen.queryByRole('button', button)).toBeNull()
  })

  test('is reopened with the same key after the network was away', async () => {
    const { user, server, opened } = renderPage(StatusPage, { server: leftAlone() })
    await screen.findByText(zh.home.stopped)
    server.answerNext(unreachable)
    await user.click(screen.getByRole('button', button))
    const [trouble = ''] = zh.trouble.unreachable
    expect(await screen.findByText(trouble)).toBeTruthy()
    await user.click(screen.getByRole('button', button))
    await waitFor(() => expect(opened()).toHaveLength(1))
    const [first, second] = server.calls.filter(({ name }) => name === 'reopen')
    expect(second?.key).toBe(first?.key)
  })

  test('shows why it cannot be reopened', async () => {
    const { user, server } = renderPage(StatusPage, { server: leftAlone() })
    await screen.findByText(zh.home.stopped)
    server.answerNext(refused('too_many_drafts'))
    await user.click(screen.getByRole('button', button))
    expect(await screen.findByText('too_many_drafts')).toBeTruthy()
  })
})
