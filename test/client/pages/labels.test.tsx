import { screen, waitFor, within } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { zhTrade } from '#client/words/zh-trade'
import { fieldWords } from '#shared/words/field-words'
import { pancakeStall, teaShop } from '#test/fixtures/people'
import LabelsPage from '../../../client/src/pages/labels/index'
import { pretendServer } from '../pretend-server'
import { renderPage } from '../render-page'

const say = zhTrade.labels
const item = (name: string) =>
  screen.findByRole('checkbox', { name: fieldWords(`/labels/0/items/${name}`, 'zh-CN') })

const asked = [
  'name',
  'net_content',
  'production_date',
  'ingredients',
  'storage',
  'producer_name',
  'producer_address',
  'producer_contact',
  'standard_number',
  'licence_number',
  'shelf_life',
]

describe('the page of labels', () => {
  test('says plainly that goods without a label are not shown, and by which law', async () => {
    const { user } = renderPage(LabelsPage)
    expect(await screen.findByText(say.hidden(zh.choices.goods.prepackaged[0] ?? ''))).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /食品标签/ }))
    expect(screen.getByText(/《食品安全法》第六十七条/)).toBeTruthy()
  })

  test('saves each tick, and names what is still missing', async () => {
    const { user, server } = renderPage(LabelsPage)
    for (const name of asked.slice(0, -2)) await user.click(await item(name))
    const left = await screen.findByRole('alert')
    expect(within(left).getByText(say.lacks(2, '生产许可证编号、保质期'))).toBeTruthy()
    await waitFor(() => expect(server.draft()?.fields.labels[0]?.items).toEqual(asked.slice(0, -2)))
  })

  test('says so when nothing is missing', async () => {
    const { user, server } = renderPage(LabelsPage)
    await user.type(await screen.findByRole('textbox', { name: say.product }), '明前龙井')
    await user.tab()
    for (const name of asked) await user.click(await item(name))
    expect(await screen.findByText(say.complete)).toBeTruthy()
    expect(screen.getByText(say.all)).toBeTruthy()
    await waitFor(() =>
      expect(server.draft()?.fields.labels).toEqual([
        {
          goods: 'prepackaged',
          product: '明前龙井',
          producedOn: null,
          alcoholByVolume: null,
          items: asked,
        },
      ]),
    )
  })

  test('asks by the new standard for goods made after its day', async () => {
    const { user } = renderPage(LabelsPage)
    await user.type(await screen.findByRole('textbox', { name: say.producedOn }), '20270401')
    await user.tab()
    expect(await item('allergens')).toBeTruthy()
    expect(await screen.findByRole('alert')).toBeTruthy()
  })

  test('asks for the strength of alcohol', async () => {
    const wine = { ...teaShop, patch: { ...teaShop.patch, goods: ['alcohol' as const] } }
    const { user, server } = renderPage(LabelsPage, { server: pretendServer(wine) })
    const strength = await screen.findByRole('textbox', { name: say.strength })
    await user.type(strength, '很烈')
    await user.tab()
    expect(await screen.findByText(say.strengthBad)).toBeTruthy()
    await user.clear(strength)
    await user.type(strength, '52度')
    await user.tab()
    await waitFor(() => expect(server.draft()?.fields.labels[0]?.alcoholByVolume).toBe(52))
    expect(
      screen.queryByRole('checkbox', { name: fieldWords('/labels/0/items/shelf_life', 'zh-CN') }),
    ).toBeNull()
  })

  test('takes one more product, and removes it again', async () => {
    const { user, server } = renderPage(LabelsPage)
    await user.click(await screen.findByRole('button', { name: say.add }))
    await waitFor(() => expect(server.draft()?.fields.labels).toHaveLength(2))
    const [first] = screen.getAllByRole('button', { name: say.remove })
    if (first) await user.click(first)
    await waitFor(() => expect(server.draft()?.fields.labels).toHaveLength(1))
  })

  test('asks nothing when no goods need a label', async () => {
    renderPage(LabelsPage, { server: pretendServer(pancakeStall) })
    expect(await screen.findByText(say.none)).toBeTruthy()
  })
})
