import { dayFromText } from '#client/form/application/day-text'

describe('a day as people type it', () => {
  test.each(['20291231', '2029-12-31', '2029.12.31', '2029年12月31日', '２０２９１２３１', ' 20291231 '])(
    '%p is read',
    (text) => {
      expect(dayFromText(text)).toBe('2029-12-31')
    },
  )

  test('single digits of month and day are enough between marks', () => {
    expect(dayFromText('2029年1月5日')).toBe('2029-01-05')
  })

  test.each(['', '2029', '2029123', '20291301', '20290229', '31.12.2029', '长期'])('%p is no day', (text) => {
    expect(dayFromText(text)).toBeNull()
  })
})
