import { cellsOf, headOf, saidCells } from '#functions/domain/export/column'
import { merchantColumns } from '#functions/domain/export/merchants-table'
import { staffItem } from '#functions/domain/staff/show-to-staff'
import { calendar } from '#functions/system/calendar'
import type { StaffItem } from '#shared/contract/staff'
import { day, draftOf, handedIn } from '#test/fixtures/merchants'

const item = staffItem(handedIn(draftOf('m', 'p')), { now: day, calendar })
const keys = headOf(merchantColumns, 'csv', 'en')
const cells = (of: StaffItem): Readonly<Record<string, string>> =>
  Object.fromEntries(cellsOf(merchantColumns, of).map((cell, at) => [keys[at], cell]))

it('a merchant is a line with a cell for each column', () => {
  const of: StaffItem = { ...item, missing: ['goods.list', 'contact.phone'], assignee: 'lin' }
  expect(cells(of)).toMatchObject({
    id: 'm',
    fullName: item.fullName,
    registrationNumber: item.registrationNumber,
    missing: 'goods.list contact.phone',
    assignee: 'lin',
    version: String(item.version),
  })
})

it('an unknown value is an empty cell', () => {
  const nothing = {
    fullName: null,
    registrationNumber: null,
    province: null,
    assignee: null,
    reviewDueAt: null,
  }
  expect(cells({ ...item, ...nothing, nextAction: { ...item.nextAction, dueAt: null } })).toMatchObject({
    fullName: '',
    registrationNumber: '',
    province: '',
    assignee: '',
    reviewDueAt: '',
    dueAt: '',
  })
})

it('instants are those of Shanghai, and the heading of a workbook says so', () => {
  const nextAction = { ...item.nextAction, dueAt: '2026-12-01T16:00:00.000Z' }
  expect(cells({ ...item, nextAction, since: '2026-11-30T03:04:05.678Z' })).toMatchObject({
    dueAt: '2026-12-02 00:00:00+08:00',
    since: '2026-11-30 11:04:05+08:00',
  })
  expect(headOf(merchantColumns, 'xlsx', 'zh-CN')).toContain('截止（北京时间）')
})

it('a workbook says a status in words; what is no status stays', () => {
  const at = keys.indexOf('status')
  const said = (cell: string) =>
    saidCells(
      merchantColumns,
      keys.map(() => cell),
      'zh-CN',
    )
  expect(said('active')[at]).toBe('可以卖货')
  expect(said('unheard-of')[at]).toBe('unheard-of')
  expect(said('active')[at + 1]).toBe('active')
  expect(saidCells(merchantColumns, [], 'zh-CN')).toEqual(keys.map(() => ''))
})
