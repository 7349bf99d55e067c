import { screen } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { faultWords } from '#shared/words/fault-words'
import { requirementReason } from '#shared/words/requirement-reason'
import { requirementTitle } from '#shared/words/requirement-title'
import AboutPage from '../../../client/src/pages/about/index'
import { pretendServer } from '../pretend-server'
import { renderPage } from '../render-page'

const food = {
  title: requirementTitle('licence.food_operation', 'zh-CN'),
  why: requirementReason('licence.food_operation', 'zh-CN'),
}

describe('the four questions', () => {
  test('lead to the papers in four taps, without a request to the server', async () => {
    const { user, server } = renderPage(AboutPage, { server: pretendServer(null) })
    await user.click(screen.getByRole('radio', { name: /个体工商户/ }))
    await user.click(screen.getByRole('checkbox', { name: /小吃/ }))
    await user.click(screen.getByRole('radio', { name: /现做/ }))
    expect(screen.getByText(zhForm.about.waiting)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '广东' }))
    expect(screen.getByRole('button', { name: new RegExp(`^${food.title}`) })).toBeTruthy()
    expect(server.calls).toEqual([])
  })

  test('show for each paper why it is needed and by which article, one tap away', async () => {
    const { user } = renderPage(AboutPage, { server: pretendServer(null) })
    await user.click(screen.getByRole('radio', { name: /公司/ }))
    await user.click(screen.getByRole('checkbox', { name: /散装食品/ }))
    await user.click(screen.getByRole('radio', { name: /进货来卖/ }))
    await user.click(screen.getByRole('radio', { name: '四川' }))
    const paper = screen.getByRole('button', { name: new RegExp(`^${food.title}`) })
    await user.click(paper)
    expect(screen.getByText(food.why)).toBeTruthy()
    expect(screen.getByText(/《食品安全法》第三十五条/)).toBeTruthy()
    expect(paper.getAttribute('aria-expanded')).toBe('true')
  })

  test('fold away when answered, and can be answered anew', async () => {
    const { user } = renderPage(AboutPage, { server: pretendServer(null) })
    await user.click(screen.getByRole('radio', { name: /公司/ }))
    expect(screen.queryByRole('radio', { name: /个体工商户/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: /您是谁/ }))
    await user.click(screen.getByRole('radio', { name: /个体工商户/ }))
    expect(screen.getByRole('button', { name: /个体工商户/ })).toBeTruthy()
  })

  test('are kept on the phone until she logs in', async () => {
    const { user, storage } = renderPage(AboutPage, { server: pretendServer(null) })
    await user.click(screen.getByRole('radio', { name: /公司/ }))
    expect(storage.kept.get('typed:new')).toEqual({ seller: 'enterprise' })
  })

  test('warn of answers that contradict each other', async () => {
    const { user } = renderPage(AboutPage, { server: pretendServer(null) })
    await user.click(screen.getByRole('radio', { name: /^个人/ }))
    await user.click(screen.getByRole('checkbox', { name: /预包装食品/ }))
    expect(screen.getByRole('alert')).toBeTruthy()
  })

  test('show a person with packaged goods the way out, one tap away', async () => {
    const { user, store } = renderPage(AboutPage, { server: pretendServer(null) })
    await user.click(screen.getByRole('radio', { name: /^个人/ }))
    await user.click(screen.getByRole('checkbox', { name: /预包装食品/ }))
    await user.click(screen.getByRole('button', { name: zh.wayOut.individual }))
    expect(store.state().typed.seller).toBe('individual')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('let a cooperative leave out goods it may not sell', async () => {
    const { user, store } = renderPage(AboutPage, { server: pretendServer(null) })
    await user.click(screen.getByRole('radio', { name: /农民合作社/ }))
    await user.click(screen.getByRole('checkbox', { name: /^农产品/ }))
    await user.click(screen.getByRole('checkbox', { name: /婴幼儿/ }))
    await user.click(screen.getByRole('button', { name: zh.wayOut.without('婴幼儿配方奶粉、液态奶') }))
    expect(store.state().typed.goods).toEqual(['farm_produce'])
  })

  test('say which paper to get where a stall may not sell online', async () => {
    const { user } = renderPage(AboutPage, { server: pretendServer(null) })
    const { message, fix } = faultWords('stall_not_online', '/licences', 'info', 'zh-CN')
    await user.click(screen.getByRole('radio', { name: /个体工商户/ }))
    await user.click(screen.getByRole('checkbox', { name: /小吃/ }))
    await user.click(screen.getByRole('radio', { name: /现做/ }))
    expect(screen.queryByText(message)).toBeNull()
    await user.click(screen.getByRole('radio', { name: '浙江' }))
    expect(screen.getByText(message)).toBeTruthy()
    expect(screen.getByText(fix)).toBeTruthy()
  })
})
