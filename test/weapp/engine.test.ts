import { tinyPng } from '#test/fixtures/photos'
import { newPhone } from './engine/phone'
import { type SampleStage, setSampleStage } from './fixtures/sample-stage'
import type { WeappApp } from './weapp-app'

let stage: SampleStage
beforeAll(async () => {
  stage = await setSampleStage()
})
afterAll(() => stage.strike())

describe('a mini-program in the engine', () => {
  let app: WeappApp
  const button = (name: string) => app.page.getByRole('button', { name, exact: true })

  beforeEach(async () => {
    app = await stage.open()
  })
  afterEach(() => app.close())

  test('opens its first page, with its title, its words from WXS and its loop', async () => {
    expect(await app.currentPage()).toBe('first/index')
    await app.page.getByRole('heading', { name: 'Hello Hua!' }).waitFor()
    await app.page.getByText('two', { exact: true }).waitFor()
    expect(await app.page.getByRole('banner').getAttribute('aria-label')).toBe('First')
  })

  test('shows what setData changes after a tap, by finger or by mouse', async () => {
    await button('Count 0').tap()
    await button('Count 2').click()
    await button('Count 4').waitFor()
  })

  test('follows what is typed into an input and hears when it is left', async () => {
    await app.page.getByLabel('Name').fill('Li')
    await app.page.getByRole('heading', { name: 'Hello Li!' }).waitFor()
    await app.page.getByText('one Li').waitFor()
    await app.page.getByLabel('Name').blur()
    await app.page.getByText('left Li').waitFor()
  })

  test('passes properties into a component and events out of it', async () => {
    await button('Greet Hua').tap()
    await app.page.getByText('greeted Hua').waitFor()
  })

  test('turns a switch, picks from a list, a date and a radio', async () => {
    await app.page.getByRole('switch', { name: 'Agree' }).tap()
    await app.page.getByText('yes', { exact: true }).waitFor()
    await app.page.getByText('Pick').tap()
    await app.page.getByRole('option', { name: 'two' }).tap()
    await app.page.getByText('Chosen two').waitFor()
    await app.page.getByText('Day').tap()
    await app.page.getByLabel('日期').fill('2029-12-31')
    await button('确定').tap()
    await app.page.getByText('Chosen 2029-12-31').waitFor()
    await app.page.getByText('Bee').tap()
    await app.page.getByText('Chosen b').waitFor()
  })

  test('shows the photo that was chosen, makes it smaller, draws it, and keeps it for its next life', async () => {
    const chooser = app.page.waitForEvent('filechooser')
    await button('Photo').tap()
    const buffer = Buffer.from(tinyPng(40, 30))
    await (await chooser).setFiles({ name: 'grey.png', mimeType: 'image/png', buffer })
    await app.page.getByRole('img', { name: 'The photo' }).waitFor()
    await app.page.getByText('40 wide').waitFor()
    await button('Shrink').tap()
    await app.page.getByText('40 by 30 jpeg').waitFor()
    await button('Draw').tap()
    // The photo is black, and covers the left half of a white canvas.
    await app.page.getByText('0 255 20 by 10 jpeg').waitFor()
    await button('Keep').tap()
    await app.page.getByText(`${buffer.length} bytes`).waitFor()
    await app.restart()
    await app.page.getByText('1 kept').waitFor()
  })

  test('hears no tap on a disabled button', async () => {
    await button('Never').tap({ force: true })
    await button('Count 0').waitFor()
  })

  test('resolves imported styles, tag names and rpx', async () => {
    const box = await app.page.getByRole('heading').boundingBox()
    expect(box?.width).toBe(195)
    expect(await app.page.locator('wx-page').evaluate((page) => getComputedStyle(page).backgroundColor)).toBe(
      'rgb(238, 238, 238)',
    )
  })

  test('opens a page of a subpackage over the first and goes back to it as it was', async () => {
    await button('Count 0').tap()
    await button('Go on').tap()
    await app.page.getByText('Came from first page').waitFor()
    expect(await app.currentPage()).toBe('inner/second/index')
    expect(await app.page.getByText('Hello').count()).toBe(0)
    await app.back()
    await button('Count 2').waitFor()
  })

  test('remembers what it stored when it is killed and opened again, and forgets the rest', async () => {
    await app.page.getByLabel('Name').fill('Li')
    await button('Count 0').tap()
    await app.restart()
    await app.page.getByRole('heading', { name: 'Hello Li!' }).waitFor()
    await button('Count 0').waitFor()
  })
})

test('a phone that is kept gives a second app what the first one stored', async () => {
  const phone = newPhone()
  const first = await stage.open({ phone })
  await first.page.getByLabel('Name').fill('Li')
  await first.page.getByText('one Li').waitFor()
  await first.close()
  const second = await stage.open({ phone })
  await second.page.getByRole('heading', { name: 'Hello Li!' }).waitFor()
  await second.close()
})
