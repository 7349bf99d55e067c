import path from 'node:path'
import { type SampleStage, setSampleStage } from './fixtures/sample-stage'
import type { WeappApp } from './weapp-app'

let stage: SampleStage
beforeAll(async () => {
  stage = await setSampleStage()
})
afterAll(() => stage.strike())

describe('the phone around a mini-program', () => {
  let app: WeappApp
  const button = (name: string) => app.page.getByRole('button', { name, exact: true })
  const outcome = async (name: string, words: string) => {
    await button(name).tap()
    await app.page.getByRole('status').getByText(words, { exact: true }).waitFor()
  }
  beforeEach(async () => {
    app = await stage.open()
    await button('Go on').tap()
  })
  afterEach(() => app.close())

  test('lacks what WeChat does not have', async () => {
    await app.page.getByText('Absent: all').waitFor()
  })

  test('may not run text: neither new Function nor eval', async () => {
    await outcome('Make a function', 'refused: EvalError')
    await outcome('Run text', 'refused: EvalError')
  })

  test('may ask for a subscribe message inside a tap and not after it', async () => {
    await outcome('Subscribe', 'accept')
    await outcome('Subscribe late', 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
  })

  test('reaches the server that stands in for the one in the build, and no other', async () => {
    await outcome('Ask the server', '200 你好 test')
    await outcome('Ask elsewhere', 'request:fail url not in domain list')
    expect(app.traffic).toEqual([
      { method: 'POST', url: 'http://localhost:8787/echo', status: 200 },
      { method: 'GET', url: 'https://example.com/', status: 0 },
    ])
  })

  test('cannot send PATCH', () => outcome('Patch', 'request:fail method is invalid'))

  test('gets no answer without a network', async () => {
    await app.connect(false)
    await outcome('Ask the server', 'request:fail net::ERR_INTERNET_DISCONNECTED')
    await app.connect(true)
    await outcome('Ask the server', '200 你好 test')
  })

  test('logs in as the person who holds the phone', () => outcome('Log in', 'dev:tea-shop'))

  test('waits for the answer to a dialog', async () => {
    await button('Confirm').tap()
    await app.page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: '取消' }).tap()
    await app.page.getByText('not sure').waitFor()
  })

  test('cannot open an eleventh page', async () => {
    for (let depth = 3; depth <= 10; depth += 1) await button('Deeper').tap()
    await outcome('Deeper', 'navigateTo:fail webview count limit exceed')
  })
})

describe('a mini-program with a fault fails when it is closed', () => {
  const faults = [
    ['an error that it logs', 'Log an error', /something went wrong/],
    ['an error that it throws', 'Fall', /fell/],
    ['a promise that nobody waits for', 'Forget a promise', /forgotten/],
    ['a function of wx that the stand-in does not know', 'Ask for more', /wx\.openTheSky is not in/],
  ] as const

  test.each(faults)('%s', async (_fault, name, words) => {
    const app = await stage.open()
    await app.page.getByRole('button', { name: 'Go on' }).tap()
    await app.page.getByRole('button', { name, exact: true }).tap()
    await app.page.getByText('Came from').waitFor()
    await expect(app.close()).rejects.toThrow(words)
  })

  test('a page that stays empty', async () => {
    const app = await stage.open({ directory: path.join(__dirname, 'fixtures/blank-app') })
    await app.page.waitForEvent('pageerror')
    await expect(app.close()).rejects.toThrow('The page only/index is empty.')
  })
})
