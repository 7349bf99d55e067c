import { screen, waitFor } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { zhPapers } from '#client/words/zh-papers'
import type { Document } from '#shared/contract/document'
import type { Merchant } from '#shared/contract/merchant'
import { type Person, teaShop } from '#test/fixtures/people'
import EnterprisePage from '../../../client/src/pages/enterprise/index'
import LicencePage from '../../../client/src/pages/licence/index'
import { pretendServer } from '../pretend-server'
import { renderPage } from '../render-page'

const say = zhPapers.read
const name = '腾讯科技（深圳）有限公司'
const number = '9144030071526726XG'
const surely = (value: string) => ({ value, confidence: 0.97 })

/** What stands on her two papers. */
const reads: Partial<Record<Document['kind'], Document['read']>> = {
  'licence.business': { fullName: surely(name), registrationNumber: surely(number) },
  'licence.food_operation': {
    number: surely('JY14403050000010'),
    validTo: surely('2029-12-31'),
    scope: surely('预包装食品销售'),
  },
}

/** A server that has read her photos. */
const readingServer = (person: Person) => {
  const server = pretendServer(person)
  const { merchants } = server
  const read = (merchant: Merchant): Merchant => ({
    ...merchant,
    documents: merchant.documents.map((one) => ({ ...one, read: reads[one.kind] ?? null })),
  })
  const withReading = async (answering: ReturnType<typeof merchants.get>) => {
    const answer = await answering
    return answer.ok ? { ...answer, value: read(answer.value) } : answer
  }
  return {
    ...server,
    merchants: {
      ...merchants,
      list: async () => {
        const answer = await merchants.list()
        return answer.ok ? { ...answer, value: { items: answer.value.items.map(read) } } : answer
      },
      get: (id: string) => withReading(merchants.get(id)),
      update: (...given: Parameters<typeof merchants.update>) => withReading(merchants.update(...given)),
    },
  }
}

const person = (patch: Person['patch']): Person => ({
  ...teaShop,
  patch: { ...teaShop.patch, licences: [], ...patch },
})
const empty = person({ fullName: null, registrationNumber: null })
const open = async (page: typeof EnterprisePage, who: Person, label: string) => {
  const opened = renderPage(page, { server: readingServer(who) })
  return { ...opened, field: await screen.findByRole<HTMLInputElement>('textbox', { name: label }) }
}
const { fullName, registrationNumber } = zhForm.enterprise

describe('a reading of the business licence', () => {
  test('fills the empty fields, marked, and is not saved yet', async () => {
    const { field, server } = await open(EnterprisePage, empty, fullName)
    expect(field.value).toBe(name)
    expect(screen.getAllByText(say.mark)).toHaveLength(2)
    expect(server.draft()?.fields.fullName).toBeNull()
  })

  test('is saved by one tap that confirms it', async () => {
    const { user, server } = await open(EnterprisePage, empty, fullName)
    await user.click(screen.getByRole('button', { name: say.take }))
    await waitFor(() =>
      expect(server.draft()?.fields).toMatchObject({ fullName: name, registrationNumber: number }),
    )
    expect(screen.queryByText(say.mark)).toBeNull()
  })

  test('is saved by the tap that leads on', async () => {
    const { user, server, opened } = await open(EnterprisePage, empty, fullName)
    await user.click(screen.getByRole('button', { name: zh.next }))
    await waitFor(() => expect(server.draft()?.fields.registrationNumber).toBe(number))
    await waitFor(() => expect(opened()).toHaveLength(1))
  })

  test('is replaced by what she types, which alone is saved', async () => {
    const { user, field, server } = await open(EnterprisePage, empty, fullName)
    await user.clear(field)
    await user.type(field, '青榄小栈')
    await user.tab()
    await waitFor(() => expect(server.draft()?.fields.fullName).toBe('青榄小栈'))
    expect(server.draft()?.fields.registrationNumber).toBeNull()
  })

  test('is shown beside a typed value, which stays until she takes the reading', async () => {
    const other = '91440300MA5FY1BX8K'
    const { user, field, server } = await open(
      EnterprisePage,
      person({ registrationNumber: other }),
      registrationNumber,
    )
    expect(field.value).toBe(other)
    await screen.findByText(say.differs(other, number))
    await user.click(screen.getByRole('button', { name: say.rewrite(number) }))
    await waitFor(() => expect(server.draft()?.fields.registrationNumber).toBe(number))
  })
})

describe('a reading of a food licence', () => {
  test('chooses the paper, fills its lines and items, and is saved by one tap', async () => {
    const { user, field, server } = await open(LicencePage, empty, zhPapers.licence.number)
    expect(field.value).toBe('JY14403050000010')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: zhPapers.licence.validTo }).value).toBe(
      '2029-12-31',
    )
    await user.click(screen.getByRole('button', { name: say.take }))
    await waitFor(() =>
      expect(server.draft()?.fields.licences).toMatchObject([
        { kind: 'licence.food_operation', number: 'JY14403050000010', scope: ['预包装食品销售'] },
      ]),
    )
  })
})
