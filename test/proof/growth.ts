import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { grow, median } from '../bench/growth'
import { whenAndWhere } from './report/when-and-where'

const sizes = [100, 100, 1_000, 20_000]
const rounds = 100
const warmUp = 30
const most = 1.2

const many = (count: number): string => count.toLocaleString('en')

/** Measures what a draft and a hand-in take in tables of 100, 1,000 and 20,000 merchants, in one run. It takes some minutes. */
export async function proveGrowth(): Promise<string> {
  const tables = await grow(sizes, rounds, warmUp)
  const [first] = tables
  if (first === undefined) throw new Error('No table was measured')
  const timesOf = (one: typeof first) => ({ draft: median(one.drafts), handIn: median(one.handIns) })
  const base = timesOf(first)
  const measured = tables.map((one) => {
    const { draft, handIn } = timesOf(one)
    return { ...one, draft, handIn, ratios: [draft / base.draft, handIn / base.handIn] }
  })
  const rows = measured.map(({ merchants, rows, draft, handIn, ratios: [drafts = 0, handIns = 0] }, at) => {
    const cells = [
      `${many(merchants)}${at === 1 ? ' (again, to compare)' : ''}`,
      many(rows),
      draft.toFixed(1),
      drafts.toFixed(2),
      handIn.toFixed(1),
      handIns.toFixed(2),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const text = `# What a write takes as the table grows

Drafts begun and applications handed in, each with its kept answer, through the product's store against the local database.
Each table holds the rows that the product writes for so many merchants, and every head in it was written once more, so that
the stream of the table has a record of each. The four tables take turns, ${rounds} times each; the second is of the same size
as the first, and tells how much of a difference is none. Medians in milliseconds, and how many times that of the first table.

| merchants | rows | draft | times | hand-in | times |
|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}

At most ${most} times the first is allowed at any size.

${whenAndWhere('Measured')} Run \`npm run proof -- growth\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'growth.md'), text)
  if (measured.some(({ ratios }) => ratios.some((ratio) => ratio > most)))
    throw new Error(`A write takes longer in a larger table.\n${rows.join('\n')}`)
  return rows.join('\n')
}
