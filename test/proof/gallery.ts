import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { api } from '#shared/contract/api'
import { launchChromium } from '#test/browser/chromium'
import { openH5Phone } from '#test/browser/h5-phone'
import type { SellerPhone } from '#test/browser/seller-phone'
import { sellerSteps } from '#test/browser/seller-steps'
import type { Opening } from '#test/browser/seller-story'
import { type Person, people, teaShop } from '#test/fixtures/people'
import { call, signIn, success } from '#test/journeys/api-client'
import { applicationOf, approve } from '#test/journeys/staff'
import { openTestStack, type TestStack } from '#test/journeys/test-stack'
import { openWeappPhone } from '#test/weapp/weapp-phone'
import { shrinkPicture } from './gallery/shrink-picture'
import { whenAndWhere } from './report/when-and-where'

const folder = join(__dirname, 'gallery')
/** A folder for the screenshots as they were taken, if they are wanted. */
const originals = process.env.GALLERY_ORIGINALS

type Camera = {
  readonly take: (phone: SellerPhone, name: string) => Promise<void>
  /** The pictures taken, by name. */
  readonly pictures: ReadonlyMap<string, Buffer>
}

async function openCamera(browser: Browser): Promise<Camera> {
  const darkroom = await browser.newPage()
  const pictures = new Map<string, Buffer>()
  return {
    async take(phone, name) {
      const page = phone.page()
      await page.waitForLoadState('networkidle')
      const png = await page.screenshot({ animations: 'disabled' })
      pictures.set(name, await shrinkPicture(darkroom, png))
      if (originals !== undefined) await write(join(originals, `${name}.png`), png)
    },
    pictures,
  }
}

async function write(file: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

const scrollToTop = () => {
  for (const element of document.querySelectorAll('*')) element.scrollTop = 0
}

/** The pages in the order of the story, each when she is done with it. */
async function everyPage(
  stack: TestStack,
  phone: SellerPhone,
  camera: Camera,
  set: string,
): Promise<readonly string[]> {
  const names: string[] = []
  const take = async (): Promise<void> => {
    const name = (await phone.currentPage()).replace(/^pages\/|\/index$/g, '')
    names.push(name)
    // The answers are below the questions.
    if (name !== 'about') await phone.page().evaluate(scrollToTop)
    await camera.take(phone, `${set}/${name}`)
  }
  const steps = sellerSteps(phone, take)
  await phone.logIn()
  await steps.learnPapers()
  await steps.fillInIdentity()
  await steps.copyLicence()
  await steps.photographPapers()
  await steps.tickLabel()
  await steps.handIn()
  await take()
  await approve(stack, (await applicationOf(stack, teaShop.name)).id)
  await phone.restart()
  await steps.arrive(teaShop.patch.fullName ?? '')
  await steps.openMessages()
  await take()
  return names
}

/** A task list as this person sees it when she has answered the four questions, on a screen as long as the list. */
async function taskList(browser: Browser, stack: TestStack, camera: Camera, person: Person): Promise<void> {
  const { seller, goods, making, province, fullName, brand } = person.patch
  const token = await signIn(stack.origin, person.name)
  const body = { seller, goods, making, province, fullName, brand }
  success(await call(stack.origin, api.createMerchant, { token, body }), api.createMerchant.answer.body)
  const phone = await openH5Phone(browser, stack.origin, person.name)
  await phone.logIn()
  await sellerSteps(phone).arrive(fullName ?? '')
  const height = await phone.top().evaluate((page) => page.scrollHeight)
  await phone.page().setViewportSize({ width: 390, height })
  await camera.take(phone, `people/${person.name}`)
  await phone.close()
}

const picture = (name: string, words: string): string => `<img src="${name}.webp" alt="${words}" width="260">`

/** Takes a picture of every page in a browser and in the mini-program, and of the five people's task lists. */
export async function takeGallery(): Promise<string> {
  const browser = await launchChromium()
  try {
    const camera = await openCamera(browser)
    const tour = async (open: Opening, set: string): Promise<readonly string[]> => {
      const stack = await openTestStack()
      try {
        return await everyPage(stack, await open(browser, stack.origin, teaShop.name), camera, set)
      } finally {
        await stack.stop()
      }
    }
    const pages = await tour(openH5Phone, 'browser')
    await tour(openWeappPhone, 'mini-program')
    const stack = await openTestStack()
    try {
      for (const person of people) await taskList(browser, stack, camera, person)
    } finally {
      await stack.stop()
    }
    const rows = pages.map(
      (name) =>
        `| ${name} | ${picture(`browser/${name}`, `The page ${name} in a browser`)} | ${picture(`mini-program/${name}`, `The page ${name} in the mini-program`)} |`,
    )
    const lists = people.map(({ name }) => picture(`people/${name}`, `The task list of ${name}`))
    const text = `# What a seller sees

Every page as the tea shop leaves it, on a phone of an iPhone 13's size: in a browser, and the mini-program on WeChat's own
component engine.

| page | in a browser | in the mini-program |
|---|---|---|
${rows.join('\n')}

Five sellers who have answered the four questions, and their five lists:

| ${people.map(({ name }) => name).join(' | ')} |
|${'---|'.repeat(people.length)}
| ${lists.join(' | ')} |

${whenAndWhere('Taken')} Run \`npm run proof -- gallery\` to take them again.
`
    await rm(folder, { recursive: true, force: true })
    await write(join(folder, 'README.md'), text)
    for (const [name, bytes] of camera.pictures) await write(join(folder, `${name}.webp`), bytes)
    const size = [...camera.pictures.values()].reduce((sum, { length }) => sum + length, 0)
    return `${camera.pictures.size} pictures, ${Math.round(size / 1000)} kB`
  } finally {
    await browser.close()
  }
}
