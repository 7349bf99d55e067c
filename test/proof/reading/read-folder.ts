import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedReader } from '#functions/reading/embedded-reader'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { papers } from '#test/fixtures/papers/papers'

/**
 * A process that does nothing but read the photos of a folder, one after the other, and writes beside them what it found, how
 * long each kept a core busy (ms, the first with the loading of the networks; what else the machine does does not count) and how much memory it held at most (MB) after the first
 * and after the last.
 */
async function main(): Promise<void> {
  const [folder = ''] = process.argv.slice(2)
  const reader = embeddedReader()
  const mostMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
  const results: Record<string, unknown> = {}
  const times: number[] = []
  let memoryOfOne = 0
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jpg'))) {
    const kind: DocumentKind =
      papers.find(({ name }) => file.startsWith(`${name}.`))?.kind ?? 'licence.business'
    const photo = readFileSync(join(folder, file))
    const before = process.cpuUsage()
    results[file] = await reader.read(photo, kind)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
    if (times.length === 1) memoryOfOne = mostMemory()
  }
  const measured = { results, times, memoryOfOne, memoryOfAll: mostMemory() }
  writeFileSync(join(folder, 'results.json'), JSON.stringify(measured))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
})
