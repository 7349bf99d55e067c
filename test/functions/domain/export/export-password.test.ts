import { exportPassword } from '#functions/domain/export/export-password'
import { digest } from '#functions/system/digest'

const { keyed } = digest('a secret of the tests for hashes, of 32 and more')

it('a password is the same for an export, another for every other, and without letters that look alike', () => {
  const password = exportPassword('one', keyed)
  expect(password).toMatch(/^([A-HJ-NP-Z2-9]{4}-){4}[A-HJ-NP-Z2-9]{4}$/)
  expect(exportPassword('one', keyed)).toBe(password)
  const others = Array.from({ length: 500 }, (_, number) => exportPassword(String(number), keyed))
  expect(new Set([password, ...others]).size).toBe(501)
  expect(new Set(others.join('').replaceAll('-', '')).size).toBe(32)
})
