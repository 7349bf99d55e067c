import { screen, waitFor, within } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { requirementWords } from '#shared/words/requirement-words'
import { teaShop } from '#test/fixtures/people'
import CheckPage from '../../../client/src/pages/check/index'
import { pretendServer, refused } from '../pretend-server'
import { renderPage } from '../render-page'

const title = (code: Parameters<typeof requirementWords>[0]) => requirementWords(code, 'zh-CN').title
const undeclared = {
  ...teaShop,
  patch: { ...teaShop.patch, declarations: { noMultilevel: false, truth: false, privacyNotice: '1' } },
}

describe('the last look', () => {
  test('shows what she gave, each a tap away from being changed', async () => {
    const { user, opened } = renderPage(CheckPage)
    const name = await screen.findByText('腾讯科技（深圳）有限公司')
    await user.click(name)
    expect(opened()).toEqual(['/pages/enterprise/index?field=subject.full_name'])
  })

  test('says that all is there, and hands it in', async () => {
    const { user, server, opened } = renderPage(CheckPage)
    expect(await screen.findByText(zh.check.ready)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: zh.check.submit }))
    await waitFor(() => expect(opened()).toEqual(['/pages/status/index']))
    expect(server.calls.at(-1)?.name).toBe('submit')
  })

  test('lists what the server still wants, each with its sentence', async () => {
    const server = pretendServer(undeclared)
    const { user } = renderPage(CheckPage, { server })
    expect(await screen.findByText(zh.check.left(2))).toBeTruthy()
    server.answerNext(
      refused('submission_incomplete', [
        {
          code: 'missing',
          path: '/requirements/declare.truth',
          level: 'reject',
          message: '还差承诺',
          fix: 'f',
        },
      ]),
    )
    await user.click(screen.getByRole('button', { name: zh.check.submit }))
    const list = await screen.findByRole('alert')
    expect(within(list).getByText(title('declare.truth'))).toBeTruthy()
    expect(within(list).getByText('还差承诺')).toBeTruthy()
  })

  test('saves a declaration at once', async () => {
    const server = pretendServer(undeclared)
    const { user } = renderPage(CheckPage, { server })
    await user.click(await screen.findByRole('checkbox', { name: new RegExp(zh.consent.truth) }))
    await waitFor(() => expect(server.draft()?.fields.declarations.truth).toBe(true))
  })

  test('says plainly that a number is taken, and what happens now', async () => {
    const server = pretendServer()
    const { user } = renderPage(CheckPage, { server })
    await screen.findByText(zh.check.ready)
    server.answerNext(refused('registration_number_taken'))
    await user.click(screen.getByRole('button', { name: zh.check.submit }))
    expect(await screen.findByText(zh.check.taken)).toBeTruthy()
  })
})
