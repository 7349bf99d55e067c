import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { inProject } from '#local/project-root'
import { buildWeappApp, taroSettings } from '#test/weapp/build-app'
import { bareApp } from './bare-app'

/** How much larger than a bare Taro app the first download may be. */
const most = 1.35
/** WeChat's own limit for a package (Mini Program documentation, "subpackages"). */
const packageLimit = 2 * 1024 * 1024

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(path.join(folder, file)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)

/** The bytes of every package of a mini-program; the main package is everything outside the others. */
function packagesOf(build: string): { readonly main: number; readonly others: ReadonlyMap<string, number> } {
  const app: { subPackages?: { root: string }[] } = JSON.parse(
    readFileSync(path.join(build, 'app.json'), 'utf8'),
  )
  const others = new Map(
    (app.subPackages ?? []).map(({ root }) => [root, bytesIn(path.join(build, root))] as const),
  )
  const inOthers = [...others.values()].reduce((sum, bytes) => sum + bytes, 0)
  return { main: bytesIn(build) - inOthers, others }
}

describe('the mini-program', () => {
  let ours: ReturnType<typeof packagesOf>
  beforeAll(() => {
    ours = packagesOf(inProject('client/dist/weapp'))
  })

  it(`has a main package of at most ${most} times a bare Taro app`, async () => {
    const { main: bare } = packagesOf(await buildWeappApp('bare-app', bareApp, taroSettings))
    const times = (ours.main / bare).toFixed(3)
    process.stdout.write(`main package: ${ours.main} bytes = ${times} x ${bare} bytes of a bare app\n`)
    expect(ours.main / bare).toBeLessThanOrEqual(most)
  })

  it('keeps every package under 2 MB', () => {
    for (const [root, bytes] of ours.others) process.stdout.write(`package ${root}: ${bytes} bytes\n`)
    for (const bytes of [ours.main, ...ours.others.values()]) expect(bytes).toBeLessThan(packageLimit)
  })
})
