import { screen, within } from '@testing-library/react'
import { zh } from '#client/words/zh'
import type { Merchant } from '#shared/contract/merchant'
import { requirementTitle } from '#shared/words/requirement-title'
import { teaShop } from '#test/fixtures/people'
import { HomePage } from '../../../client/src/pages/home/home-page'
import { nobody, pretendServer, unreachable } from '../pretend-server'
import { renderPage } from '../render-page'

const title = (code: Parameters<typeof requirementTitle>[0]) => requirementTitle(code, 'zh-CN')

describe('the first page', () => {
  test('of a new seller names the three things to have at hand, and where to begin', async () => {
    const { user, opened } = renderPage(HomePage, { server: pretendServer(null) })
    for (const need of zh.home.needList) expect(await screen.findByText(need)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: zh.home.find }))
    expect(opened()).toEqual(['/pages/about/index'])
  })

  test('lists by name what is missing, and says what may be done meanwhile', async () => {
    renderPage(HomePage, { server: pretendServer({ ...teaShop, photos: [] }) })
    expect(await screen.findByText(title('licence.business'))).toBeTruthy()
    const [may = '', mayNot = ''] = zh.meanwhile.draft
    expect(screen.getByText(may)).toBeTruthy()
    expect(screen.getByText(mayNot)).toBeTruthy()
  })

  test('has one next action, which opens its field', async () => {
    const { user, opened } = renderPage(HomePage, {
      server: pretendServer({ ...teaShop, patch: { ...teaShop.patch, legalRepresentative: null } }),
    })
    const [next = '', button = ''] = zh.nextActions.answer(title('subject.legal_representative'))
    expect(await screen.findByText(next)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: button }))
    expect(opened()).toEqual(['/pages/enterprise/index?field=/legalRepresentative'])
  })

  test('hides what is in order until she asks for it', async () => {
    const { user } = renderPage(HomePage, { server: pretendServer(teaShop) })
    const show = await screen.findByRole('button', { name: /查看已办好的/ })
    expect(screen.queryByText(title('subject.full_name'))).toBeNull()
    await user.click(show)
    expect(screen.getByText(title('subject.full_name'))).toBeTruthy()
  })

  test('opens the place of a missing photo by a tap on it', async () => {
    const { user, opened } = renderPage(HomePage, { server: pretendServer({ ...teaShop, photos: [] }) })
    await user.click(
      within(await screen.findByRole('link', { name: new RegExp(title('licence.business')) })).getByText(
        title('licence.business'),
      ),
    )
    expect(opened()).toEqual(['/pages/photos/index?field=licence.business'])
  })

  test('without a network says so, and still leads to what can be done without one', async () => {
    const server = pretendServer(nobody)
    server.answerNext(unreachable)
    const { user } = renderPage(HomePage, { server })
    const [trouble = ''] = zh.trouble.unreachable
    expect(await screen.findByText(trouble)).toBeTruthy()
    expect(screen.getByRole('button', { name: zh.home.find })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: zh.again }))
    expect(await screen.findByText(title('goods.list'))).toBeTruthy()
  })

  test('of an approved shop says which goods are shown, and what the others wait for', async () => {
    const both = { ...teaShop, patch: { ...teaShop.patch, goods: ['prepackaged', 'farm_produce'] as const } }
    const server = pretendServer({ ...both, patch: { ...both.patch, goods: [...both.patch.goods] } })
    const { merchants } = server
    const approved: typeof merchants.list = async () => {
      const mine = await merchants.list()
      if (!mine.ok) return mine
      const items = mine.value.items.map(
        (one): Merchant => ({ ...one, status: 'active', shownGoods: ['farm_produce'] }),
      )
      return { ok: true, value: { items } }
    }
    const get: typeof merchants.get = async () => {
      const listed = await approved()
      const [one] = listed.ok ? listed.value.items : []
      return one ? { ok: true, value: one } : unreachable
    }
    const { user, opened } = renderPage(HomePage, {
      server: { ...server, merchants: { ...merchants, list: approved, get } },
    })
    expect(await screen.findByText(zh.home.shown)).toBeTruthy()
    expect(screen.getByText(zh.home.waits)).toBeTruthy()
    expect(screen.getByText(zh.home.hidden('预包装食品'))).toBeTruthy()
    await user.click(screen.getByText(zh.home.waitsFor(title('goods.label'))))
    expect(opened()).toEqual(['/pages/labels/index?field=/labels'])
  })
})
