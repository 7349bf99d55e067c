import { screen, waitFor } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { zhTrade } from '#client/words/zh-trade'
import { pancakeStall } from '#test/fixtures/people'
import EnterprisePage from '../../../client/src/pages/enterprise/index'
import { nobody, pretendServer, refused, unreachable } from '../pretend-server'
import { renderPage } from '../render-page'

const say = zhForm.enterprise
const company = { ...nobody, patch: { seller: 'enterprise' } } as const

const open = async () => {
  const page = renderPage(EnterprisePage, { server: pretendServer(company) })
  const number = await screen.findByRole('textbox', { name: say.registrationNumber })
  return { ...page, number }
}

describe('the page of the shop', () => {
  test('does not judge a number while she is typing it', async () => {
    const { user, number } = await open()
    await user.type(number, '91440300')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('says below the field, when she leaves it, that a number cannot be right, and offers the right one', async () => {
    const { user, number, server } = await open()
    await user.type(number, '9144030071526726X6')
    await user.tab()
    expect((await screen.findByRole('alert')).textContent).toContain('统一社会信用代码')
    expect(number.getAttribute('aria-invalid')).toBe('true')
    await user.click(screen.getByRole('button', { name: zh.guess('9144030071526726XG') }))
    await waitFor(() => expect(server.draft()?.fields.registrationNumber).toBe('9144030071526726XG'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('saves an answer when she leaves the field, a doubtful one too', async () => {
    const { user, number, server } = await open()
    await user.type(number, '123')
    await user.tab()
    await waitFor(() => expect(server.draft()?.fields.registrationNumber).toBe('123'))
    expect(await screen.findByText(zh.saving.saved)).toBeTruthy()
  })

  test('keeps the typed values without a network, says so, and saves them on a tap', async () => {
    const { user, number, server, storage } = await open()
    server.answerNext(unreachable)
    await user.type(number, '123')
    await user.tab()
    expect(await screen.findByText(zh.saving.unreachable)).toBeTruthy()
    expect(storage.kept.get('typed:m1')).toEqual({ registrationNumber: '123' })
    await user.click(screen.getByRole('button', { name: zh.saving.retry }))
    await waitFor(() => expect(server.draft()?.fields.registrationNumber).toBe('123'))
  })

  test('asks for the name and the link of the shop beside its account, and saves them', async () => {
    const { user, server } = await open()
    await user.type(await screen.findByRole('textbox', { name: zhTrade.shop.name }), '好运=')
    await user.tab()
    await user.type(await screen.findByRole('textbox', { name: zhTrade.shop.link }), 'https://shop.example/1')
    await user.tab()
    await waitFor(() =>
      expect(server.draft()?.fields.channels).toEqual([
        { kind: 'official_account', account: '', shopName: '好运=', shopLink: 'https://shop.example/1' },
      ]),
    )
  })

  test('says next to the field what the server refused', async () => {
    const { user, server } = await open()
    server.answerNext(
      refused('body_invalid', [
        { code: 'too_long', path: '/address', level: 'reject', message: '地址太长了', fix: '写短一点' },
      ]),
    )
    await user.type(screen.getByRole('textbox', { name: say.address }), '南山区')
    await user.tab()
    const alerts = await screen.findAllByRole('alert')
    expect(alerts.some(({ textContent }) => textContent?.includes('地址太长了'))).toBe(true)
  })

  test('asks a person for her ID number only after she agreed to give it', async () => {
    const server = pretendServer({ ...nobody, patch: { seller: 'natural_person' } })
    const { user } = renderPage(EnterprisePage, { server })
    expect(await screen.findByRole('textbox', { name: say.personName })).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: say.idNumber })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: new RegExp(zhForm.consent.sensitive) }))
    expect(screen.getByRole('textbox', { name: say.idNumber })).toBeTruthy()
    await waitFor(() => expect(server.draft()?.fields.declarations.sensitiveData).toBe(true))
  })

  test('cannot be changed while the application is with the staff', async () => {
    const server = pretendServer()
    const { merchants } = server
    const open = { fields: [], licences: [], documents: [] }
    const handedIn: typeof merchants.list = async () => {
      const mine = await merchants.list()
      return mine.ok
        ? {
            ok: true,
            value: { items: mine.value.items.map((one) => ({ ...one, status: 'submitted', open })) },
          }
        : mine
    }
    renderPage(EnterprisePage, { server: { ...server, merchants: { ...merchants, list: handedIn } } })
    expect(await screen.findByText(zhForm.about.locked)).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: say.fullName }).disabled).toBe(true)
  })

  describe('the question about a brand', () => {
    const brand = zhTrade.brand
    const answer = (kind: 'none' | 'own' | 'agent') =>
      screen.findByRole('radio', { name: new RegExp(`^${brand.answers[kind][0]}`) })

    test('shows a firm which paper the brand needs, with its article', async () => {
      const { user, server } = renderPage(EnterprisePage)
      expect(screen.queryByText(brand.papers)).toBeNull()
      await user.click(await answer('own'))
      await user.type(await screen.findByRole('textbox', { name: brand.names }), '好茶、老树、')
      await user.tab()
      const owner = '腾讯科技（深圳）有限公司'
      await waitFor(() => expect(server.draft()?.fields.brand).toEqual({ owner, names: ['好茶', '老树'] }))
      await user.click(screen.getByRole('button', { name: /商标注册证或品牌授权书/ }))
      expect(screen.getByText(/《商标法》/)).toBeTruthy()
    })

    test('asks a firm for the owner of the brand, where it is somebody else', async () => {
      const { user, server } = renderPage(EnterprisePage)
      await user.click(await answer('agent'))
      await user.type(await screen.findByRole('textbox', { name: brand.owner }), '老茶厂')
      await user.tab()
      await waitFor(() => expect(server.draft()?.fields.brand?.owner).toBe('老茶厂'))
      await user.click(await answer('none'))
      await waitFor(() => expect(server.draft()?.fields.brand).toBeNull())
    })

    test('asks a firm for its direct-sales licence, and says what may not be sold that way', async () => {
      const { user, server } = renderPage(EnterprisePage)
      await user.click(await screen.findByRole('checkbox', { name: new RegExp(brand.direct) }))
      await waitFor(() => expect(server.draft()?.fields.directSales).toBe(true))
      expect(screen.getByRole('button', { name: /^直销经营许可证/ })).toBeTruthy()
      expect(screen.getByText(/普通食品不在直销的范围里/)).toBeTruthy()
    })

    test('is not asked of a stall', async () => {
      renderPage(EnterprisePage, { server: pretendServer(pancakeStall) })
      expect(await screen.findByRole('textbox', { name: say.registrationNumber })).toBeTruthy()
      expect(screen.queryByRole('radio', { name: new RegExp(`^${brand.answers.own[0]}`) })).toBeNull()
    })
  })
})
