import { showToStaff } from '#functions/domain/staff/show-to-staff'
import { at, live } from '../live'
import { suspended } from '../lives'

const beside = { photos: [], messages: [], rivals: [] }

it('the file of a merchant lists its waivers, each with the paper it is about', () => {
  const waiver = { until: null, reason: '已另行核对', by: 'lin', at: at.now }
  const shown = showToStaff({ ...live(), waivers: { 'goods.label': waiver } }, beside, at, 'zh-CN')
  expect(shown.waivers).toEqual([{ code: 'goods.label', ...waiver }])
})

it('the file of a suspended merchant says since when the report to the authority is open', () => {
  const merchant = suspended()
  expect(showToStaff(merchant, beside, at, 'zh-CN').reportOpenedAt).toBe(merchant.reportOpenedAt)
  expect(showToStaff(live(), beside, at, 'zh-CN').reportOpenedAt).toBeNull()
})
