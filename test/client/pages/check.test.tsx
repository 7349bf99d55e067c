import { screen, waitFor, within } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { zhTrade } from '#client/words/zh-trade'
import { faultWords } from '#shared/words/fault-words'
import { requirementTitle } from '#shared/words/requirement-title'
import { teaShop } from '#test/fixtures/people'
import CheckPage from '../../../client/src/pages/check/index'
import { pretendServer, refused } from '../pretend-server'
import { renderPage } from '../render-page'

const title = (code: Parameters<typeof requirementTitle>[0]) => requirementTitle(code, 'zh-CN')
const undeclared = {
  ...teaShop,
  patch: { ...teaShop.patch, declarations: { noMultilevel: false, truth: false, privacyNotice: '1' } },
}

describe('the check page', () => {
  test('shows the given values, each a tap away from being changed', async () => {
    const { user, opened } = renderPage(CheckPage)
    const name = await screen.findByText('腾讯科技（深圳）有限公司')
    await user.click(name)
    expect(opened()).toEqual(['/pages/enterprise/index?field=subject.full_name'])
  })

  test('says that everything is there, and hands it in', async () => {
    const { user, server, opened } = renderPage(CheckPage)
    expect(await screen.findByText(zh.check.ready)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: zh.check.submit }))
    await waitFor(() => expect(opened()).toEqual(['/pages/status/index']))
    expect(server.calls.at(-1)?.name).toBe('submit')
  })

  test('lists what is still missing, each with its sentence', async () => {
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
    await user.click(await screen.findByRole('checkbox', { name: new RegExp(zhForm.consent.truth) }))
    await waitFor(() => expect(server.draft()?.fields.declarations.truth).toBe(true))
  })

  test('says plainly that a number is taken, and what happens next', async () => {
    const server = pretendServer()
    const { user } = renderPage(CheckPage, { server })
    await screen.findByText(zh.check.ready)
    server.answerNext(refused('registration_number_taken'))
    await user.click(screen.getByRole('button', { name: zh.check.submit }))
    expect(await screen.findByText(zh.check.taken)).toBeTruthy()
  })

  describe('the question of how people are paid', () => {
    const say = zhTrade.conduct
    const lawful = { levels: 0, entryFee: false, headCountPay: false, downlineSales: false, text: null }
    const choose = (kind: 'nobody' | 'own' | 'other') =>
      screen.findByRole('radio', { name: new RegExp(say.answers[kind][0] ?? '') })

    test('takes one tap when nobody is paid, or only by wage and own sales', async () => {
      const { user, server } = renderPage(CheckPage)
      await user.click(await choose('nobody'))
      await waitFor(() => expect(server.draft()?.fields.conduct).toEqual(lawful))
      await user.click(await choose('own'))
      await waitFor(() => expect(server.draft()?.fields.conduct).toEqual({ ...lawful, levels: 1 }))
      expect(screen.queryByRole('checkbox', { name: say.entryFee })).toBeNull()
    })

    test('opens four plain questions otherwise, and says what is not lawful, and how it would be', async () => {
      const { user, server } = renderPage(CheckPage)
      await user.click(await choose('other'))
      await user.click(await screen.findByRole('radio', { name: '三层或更多' }))
      await user.click(screen.getByRole('checkbox', { name: say.entryFee }))
      const { message, fix } = faultWords('multilevel_declared', '/conduct/levels', 'reject', 'zh-CN')
      const alerts = await screen.findAllByRole('alert')
      const matching = alerts.filter(({ textContent }) => textContent?.includes(`${message}${fix}`))
      expect(matching).toHaveLength(2)
      await waitFor(() =>
        expect(server.draft()?.fields.conduct).toEqual({ ...lawful, levels: 3, entryFee: true }),
      )
    })

    test('passes wording that suggests unlawful pay on to a specialist', async () => {
      const { user, server } = renderPage(CheckPage)
      await user.click(await choose('other'))
      await user.type(await screen.findByRole('textbox', { name: say.text }), '不发展下线')
      await user.tab()
      const { fix } = faultWords('multilevel_detected', '/conduct/text', 'warn', 'zh-CN')
      expect(await screen.findByText(fix)).toBeTruthy()
      await waitFor(() => expect(server.draft()?.fields.conduct?.text).toBe('不发展下线'))
      expect(await screen.findByText(zh.check.ready)).toBeTruthy()
    })
  })
})
