import type { Page } from 'playwright-core'
import { conditions } from '#test/fixtures/papers/conditions'
import { type PrintedPaper, papers } from '#test/fixtures/papers/papers'
import { photographPaper } from '#test/fixtures/papers/photograph'

const [first] = papers
if (first === undefined) throw new Error('There are no papers.')
/** Any paper: for who needs a photo, not what stands on it. */
export const samplePaper = first

const taken = new Map<string, Buffer>()

/** A photo of a paper in good light, drawn by the browser of this page; `side` is its long side in pixels. */
export async function photoOf(page: Page, paper: PrintedPaper, side = 2000): Promise<Buffer> {
  const name = `${paper.name} ${side}`
  const known = taken.get(name)
  if (known !== undefined) return known
  const browser = page.context().browser()
  const clean = conditions.find((condition) => condition.name === 'clean')
  if (browser === null || clean === undefined) throw new Error('There is no browser or no light.')
  const photo = await photographPaper(browser, paper, { ...clean, side })
  taken.set(name, photo)
  return photo
}
