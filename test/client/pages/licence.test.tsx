import { screen, waitFor } from '@testing-library/react'
import { zhPapers } from '#client/words/zh-papers'
import { requirementTitle } from '#shared/words/requirement-title'
import { teaShop } from '#test/fixtures/people'
import LicencePage from '../../../client/src/pages/licence/index'
import { pretendServer } from '../pretend-server'
import { renderPage } from '../render-page'

const say = zhPapers.licence
const title = (code: Parameters<typeof requirementTitle>[0]) => requirementTitle(code, 'zh-CN')
const withoutPaper = { ...teaShop, patch: { ...teaShop.patch, licences: [] }, photos: [] }
const radio = (code: Parameters<typeof title>[0]) => screen.findByRole('radio', { name: title(code) })

const open = async () => {
  const page = renderPage(LicencePage, { server: pretendServer(withoutPaper) })
  await page.user.click(await radio('licence.food_operation'))
  return page
}
const kinds = ({ draft }: ReturnType<typeof pretendServer>) =>
  draft()?.fields.licences.map(({ kind }) => kind)

describe('the licence page', () => {
  test('asks first which of the papers she has', async () => {
    renderPage(LicencePage, { server: pretendServer(withoutPaper) })
    expect(await radio('filing.prepackaged')).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('takes the name on the paper from the business licence in one tap', async () => {
    const { user, server } = await open()
    await user.click(await screen.findByRole('button', { name: say.sameHolder('腾讯科技（深圳）有限公司') }))
    await waitFor(() =>
      expect(server.draft()?.fields.licences[0]?.holderName).toBe('腾讯科技（深圳）有限公司'),
    )
  })

  test('reads a day from eight digits, and says so when it is none', async () => {
    const { user, server } = await open()
    const until = await screen.findByRole('textbox', { name: say.validTo })
    await user.type(until, '20291331')
    await user.tab()
    expect((await screen.findByRole('alert')).textContent).toBe(say.dayBad)
    await user.clear(until)
    await user.type(until, '20291231')
    await user.tab()
    await waitFor(() => expect(server.draft()?.fields.licences[0]?.validTo).toBe('2029-12-31'))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: say.validTo }).value).toBe('2029-12-31')
  })

  test('keeps one of the alternative papers, and brings the other back if she changes her mind', async () => {
    const { user, server } = await open()
    await user.type(await screen.findByRole('textbox', { name: say.number }), 'JY14403050000010')
    await user.tab()
    await waitFor(() => expect(kinds(server)).toEqual(['licence.food_operation']))
    await user.click(await radio('filing.prepackaged'))
    await waitFor(() => expect(kinds(server)).toEqual(['filing.prepackaged']))
    await user.click(await radio('licence.food_operation'))
    await waitFor(() => expect(server.draft()?.fields.licences[0]?.number).toBe('JY14403050000010'))
    expect(kinds(server)).toEqual(['licence.food_operation'])
  })
})
