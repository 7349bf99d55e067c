import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { inProject } from '#local/project-root'
import { readFields, readValue } from '#shared/contract/document'
import { launchChromium } from '#test/browser/chromium'
import { conditions } from '#test/fixtures/papers/conditions'
import { makeKeptPhotos } from '#test/fixtures/papers/kept-photos'
import { papers } from '#test/fixtures/papers/papers'
import { photographPaper } from '#test/fixtures/papers/photograph'
import { whenAndWhere } from './report/when-and-where'

const measured = z.object({
  results: z.record(
    z.string(),
    z.object({
      outcome: z.string(),
      kind: z.optional(z.nullable(z.string())),
      fields: z.optional(z.partialRecord(z.enum(readFields), readValue)),
    }),
  ),
  times: z.array(z.number()),
  memoryOfOne: z.number(),
  memoryOfAll: z.number(),
})
type Measured = z.infer<typeof measured>

/** How many values were right, not claimed, and wrong. */
type Tally = { right: number; none: number; wrong: number }

const tally = (): Tally => ({ right: 0, none: 0, wrong: 0 })
const plain = (text: string): string => text.normalize('NFKC')

async function photograph(folder: string): Promise<void> {
  const browser = await launchChromium()
  try {
    await makeKeptPhotos(browser)
    for (const paper of papers)
      for (const condition of conditions)
        await writeFile(
          join(folder, `${paper.name}.${condition.name}.jpg`),
          await photographPaper(browser, paper, condition),
        )
  } finally {
    await browser.close()
  }
}

async function readAll(folder: string): Promise<Measured> {
  const script = inProject('test/proof/reading/read-folder.ts')
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder], { cwd: inProject() })
  return measured.parse(JSON.parse(await readFile(join(folder, 'results.json'), 'utf8')))
}

/** Counts what was found against what is printed. */
function count({ results }: Measured) {
  const byCondition = new Map(
    conditions.map(({ name }) => [name, { code: tally(), number: tally(), words: tally() }]),
  )
  for (const paper of papers)
    for (const condition of conditions) {
      const found = results[`${paper.name}.${condition.name}.jpg`]
      const counts = byCondition.get(condition.name)
      if (found === undefined || counts === undefined) throw new Error(`${paper.name} was not read`)
      for (const field of readFields) {
        const printed = paper.expected[field]
        if (printed === undefined) continue
        const group =
          field === 'registrationNumber' ? counts.code : field === 'number' ? counts.number : counts.words
        const read = found.fields?.[field]?.value
        if (read === undefined) group.none += 1
        else if (plain(read) === plain(printed)) group.right += 1
        else group.wrong += 1
      }
    }
  return byCondition
}

const inWords = ({ right, none, wrong }: Tally): string =>
  `${right} of ${right + none + wrong}${none > 0 ? `, ${none} not claimed` : ''}${wrong > 0 ? `, ${wrong} WRONG` : ''}`

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({ right: all.right + one.right, none: all.none + one.none, wrong: all.wrong + one.wrong }),
    tally(),
  )

function tableOf(result: Measured): { readonly text: string; readonly summary: string } {
  const rows = count(result)
  const code = sum([...rows.values()].map((row) => row.code))
  const sorted = [...result.times.slice(1)].sort((a, b) => a - b)
  const median = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
  const slowest = Math.round(sorted.at(-1) ?? 0)
  const table = [...rows].map(
    ([name, row]) => `| ${name} | ${inWords(row.code)} | ${inWords(row.number)} | ${inWords(row.words)} |`,
  )
  const text = `# How well papers are read

${papers.length} invented papers in six layouts (business licence lying and standing, food operation licence, food production
licence, filing, provincial card), each photographed in ${conditions.length} ways: ${result.times.length} photos. A value that is not claimed is left
to people; a value that is claimed and wrong is a failure.

| photo | 18-character code | licence number | names, addresses, days |
|---|---|---|---|
${table.join('\n')}

The code: ${inWords(code)}. One photo keeps one core busy for ${median} ms at the median and ${slowest} ms at most, the first for
${Math.round(result.times[0] ?? 0)} ms with the loading of the networks; the process holds at most ${result.memoryOfOne} MB for one photo and ${result.memoryOfAll} MB after all.

The lying business licence bears its code in a QR code as well; all other codes are read from print. The photos are drawn: real ones have creases, seals over figures and hands in the picture, and read worse.

${whenAndWhere('Measured')} Run \`npm run proof -- reading\` to see it again; it also draws anew the few photos that CI reads.
`
  return { text, summary: `the code ${inWords(code)}, median ${median} ms` }
}

/** `npm run proof -- reading`: photographs the whole corpus anew, reads it, and writes the table. */
export async function proveReading(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liangzheng-papers-'))
  try {
    await photograph(folder)
    return await writeTable(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reads the photos of a folder and writes the table. */
async function writeTable(folder: string): Promise<string> {
  const { text, summary } = tableOf(await readAll(folder))
  await writeFile(inProject('test/proof/results/reading.md'), text)
  return summary
}
