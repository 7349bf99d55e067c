import { screen, waitFor, within } from '@testing-library/react'
import { zh } from '#client/words/zh'
import { zhForm } from '#client/words/zh-form'
import { zhLife } from '#client/words/zh-life'
import { zhPapers } from '#client/words/zh-papers'
import { calendar } from '#functions/system/calendar'
import { faultWords } from '#shared/words/fault-words'
import { fieldWords } from '#shared/words/field-words'
import { otherFields } from '#test/fixtures/other-fields'
import { change, live, send } from '#test/functions/domain/live'
import CheckPage from '../../../client/src/pages/check/index'
import EnterprisePage from '../../../client/src/pages/enterprise/index'
import LicencePage from '../../../client/src/pages/licence/index'
import { pretendLiveServer } from '../pretend-live-server'
import { refused } from '../pretend-server'
import { renderLive } from '../render-page'

const field = async (
  name: string,
): Promise<HTMLElement & { readonly value?: string; readonly disabled?: boolean }> =>
  screen.findByRole('textbox', { name })
const moved = () => change(live(), { address: '深圳市福田区新街2号' })

describe('the forms of an approved shop', () => {
  test('show the values as they will be, and say that the shop goes on', async () => {
    renderLive(EnterprisePage, pretendLiveServer(moved()))
    expect((await field(zhForm.enterprise.address)).value).toBe('深圳市福田区新街2号')
    expect(screen.getByText(zhLife.open.active[0] ?? '')).toBeTruthy()
  })

  test('save a change beside what was approved', async () => {
    const server = pretendLiveServer(live())
    const { user } = renderLive(EnterprisePage, server)
    const phone = await field(zhForm.enterprise.phone)
    await user.clear(phone)
    await user.type(phone, '13900139001')
    await user.tab()
    await waitFor(() => expect(server.shown().pending?.fields.contact?.phone).toBe('13900139001'))
    expect(server.shown().contact.phone).toBe('13800138000')
    expect((await field(zhForm.enterprise.phone)).value).toBe('13900139001')
  })

  test('keep the registration number locked', async () => {
    renderLive(EnterprisePage, pretendLiveServer(live()))
    expect((await field(zhForm.enterprise.registrationNumber)).disabled).toBe(true)
    expect((await field(zhForm.enterprise.fullName)).disabled).toBe(false)
  })
})

describe('a licence that ends', () => {
  const waiver = { until: null, reason: 'r', by: 'wang', at: '2026-11-25T02:00:00.000Z' }
  const letBe = { 'goods.label': waiver, 'goods.supplier_papers': waiver }
  const autumn = { now: '2029-10-20T02:00:00.000Z', calendar }
  const ending = () =>
    pretendLiveServer({ ...live(), waivers: letBe, verifiedAt: '2029-10-01T02:00:00.000Z' }, autumn)

  test('is renewed on the page of its number and days, and then photographed', async () => {
    const server = ending()
    expect(server.shown().nextAction.link).toBe('/pages/licence/index?field=licence.food_operation')
    // Without the link's field: a moment later it would take the cursor out of the one she types in.
    const { user, opened } = renderLive(LicencePage, server)
    expect(await screen.findByText(zhLife.renew.title)).toBeTruthy()
    const until = await field(zhPapers.licence.validTo)
    await user.clear(until)
    await user.type(until, '20341231')
    await user.tab()
    const saved = () => server.shown().pending?.fields.licences?.[0]?.validTo
    await waitFor(() => expect(saved()).toBe('2034-12-31'))
    await user.click(screen.getByRole('button', { name: zh.next }))
    await waitFor(() => expect(opened()).toEqual(['/pages/photos/index?field=licence.food_operation']))
  })
})

describe('the check page of a change', () => {
  const submit = { name: zhLife.check.submit }

  test('shows the old and the new values, and hands them in', async () => {
    const server = pretendLiveServer(moved())
    const { user, opened } = renderLive(CheckPage, server)
    expect(await screen.findByText('深圳市南山区科技园1号')).toBeTruthy()
    expect(screen.getAllByText('深圳市福田区新街2号').length).toBeGreaterThan(0)
    await user.click(screen.getByRole('button', submit))
    await waitFor(() => expect(opened()).toEqual(['/pages/status/index']))
    expect(server.shown().pending?.submittedAt).not.toBeNull()
  })

  test('names every field that is changed', async () => {
    // Another number or another kind of seller is a new application.
    const { seller: _seller, registrationNumber: _number, licences: _papers, ...patch } = otherFields
    renderLive(CheckPage, pretendLiveServer(change(live(), patch)))
    const list = within((await screen.findByText(zhLife.check.changes)).parentElement ?? document.body)
    const { contact: _contact, traits: _traits, ...whole } = patch
    const paths = [...Object.keys(whole).map((name) => `/${name}`), '/contact/name', '/contact/phone']
    for (const path of paths) expect(list.getByText(fieldWords(path, 'zh-CN'))).toBeTruthy()
    expect(list.queryByText(fieldWords('', 'zh-CN'))).toBeNull()
  })

  test('says that a new paper has no photo, and leads there', async () => {
    const [licence] = live().fields.licences
    const licences = licence ? [{ ...licence, validTo: '2034-12-31' }] : []
    const { user, opened } = renderLive(CheckPage, pretendLiveServer(change(live(), { licences })))
    await user.click(await screen.findByRole('button', { name: zhLife.check.shoot }))
    expect(opened()).toEqual(['/pages/photos/index?field=licence.food_operation'])
  })

  test('has nothing to hand in when nothing is changed, or everything is handed in', async () => {
    const { unmount } = renderLive(CheckPage, pretendLiveServer(live()))
    expect(await screen.findByText(zhLife.check.none)).toBeTruthy()
    expect(screen.queryByRole('button', submit)).toBeNull()
    unmount()
    renderLive(CheckPage, pretendLiveServer(send(moved())))
    expect(await screen.findByText(zhLife.open.sent[0] ?? '')).toBeTruthy()
    expect(screen.queryByRole('button', submit)).toBeNull()
  })

  test('names what blocks the change', async () => {
    const server = pretendLiveServer(change(live(), { address: null }))
    const { user } = renderLive(CheckPage, server)
    await screen.findByRole('button', submit)
    const said = faultWords('missing', '/requirements/contact.address', 'reject', 'zh-CN')
    server.answerNext(
      refused('submission_incomplete', [
        { code: 'missing', path: '/requirements/contact.address', level: 'reject', ...said },
      ]),
    )
    await user.click(screen.getByRole('button', submit))
    expect(await screen.findByText(zh.check.left(1))).toBeTruthy()
  })
})
