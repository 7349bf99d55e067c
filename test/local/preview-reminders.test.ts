import { previewMerchants } from '#local/preview-merchants'
import { previewOf } from '#local/preview-reminders'
import { calendar2026 } from '#test/shared/rules/calendar-2026'

test('the preview shows every merchant her messages in both languages', () => {
  const texts = previewMerchants(calendar2026).map((one) => previewOf(one, calendar2026).join('\n'))
  expect(texts).toHaveLength(6)
  for (const text of texts) expect(text).toMatch(/^## \S+: [\s\S]*\[zh-CN\] [\s\S]*\[en\] /)
  const all = texts.join('\n')
  for (const phrase of [
    '申请还没填完',
    '填好了还没提交',
    '审核后要改',
    '还差：',
    '快到期',
    '可以办延续',
    '请核对',
  ])
    expect(all).toContain(phrase)
  expect(all).not.toMatch(/试一试|13800138000/)
})
