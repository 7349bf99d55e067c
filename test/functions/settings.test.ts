import { readSettings } from '#functions/settings'
import { readService } from './service'

const complete: Record<string, string> = {
  ...Object.fromEntries(
    Object.keys(readService().provider.environment).map((name) => [
      name,
      `the value of ${name}, long enough`,
    ]),
  ),
  WECHAT_MINI_PROGRAM_STATE: 'formal',
  LICENCE_READER: 'embedded',
  PUBLIC_ORIGIN: 'https://liangzheng.example',
}

it('the template sets everything that the functions read', () => {
  expect(Object.keys(readSettings(complete)).sort()).toEqual(Object.keys(complete).sort())
})

it('every missing or too short setting is named at once', () => {
  const { TABLE_NAME: _, ...incomplete } = complete
  expect(() => readSettings({ ...incomplete, DIGEST_SECRET: 'short', BUCKET_NAME: '' })).toThrow(
    /TABLE_NAME.*BUCKET_NAME.*DIGEST_SECRET|TABLE_NAME, BUCKET_NAME, DIGEST_SECRET/,
  )
})
