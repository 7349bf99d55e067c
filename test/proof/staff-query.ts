import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { measure, type Row } from '../simulation/staff-query/measure'
import { whenAndWhere } from './report/when-and-where'

const merchants = 100_000
const distinct = 5000
const mostIndexPages = 8

const many = (count: number): string => count.toLocaleString('en')

function words(row: Row): string {
  const { query, calls, units, items, goesOn, milliseconds, matching, pages, empty, isRight } = row
  const cells = [
    `\`${query}\``,
    calls,
    String(units),
    `${items}${goesOn ? ' and goes on' : ''}`,
    milliseconds.toFixed(0),
    many(matching),
    `${isRight ? 'these' : 'OTHERS'} in ${pages}${empty === 0 ? '' : `, the first ${empty} empty`}`,
  ]
  return `| ${cells.join(' | ')} |`
}

/** Asks every filter of a table of 100,000 merchants and counts what each took. It takes some minutes. */
export async function proveStaffQuery(): Promise<string> {
  const { rows, numbers, written, filling, seconds } = await measure(merchants, distinct)
  const most = Math.max(...rows.map(({ indexPages }) => indexPages))
  const text = `# Staff ask of ${many(merchants)} merchants

A crowd of ${many(merchants)} merchants in every status (seeded): ${many(distinct)} are made one by one, the others are copies of them in turn
under ids, numbers, names and owners of their own. The table holds the ${many(written)} rows that the adapter writes for them,
each head sealed with a data key of its own; the keys of the months lie bare, for here is no key service.

Every filter of the staff list is asked through its handler, by a reviewer of all provinces: a first page of 50, and the
status of a hundred registration numbers. Calls and read units are counted at the client, and do not depend on the machine;
milliseconds are of a second asking, with the database on the same machine.

All ${many(merchants)} merchants were judged one by one, which tells how many match. Then each list was walked to its end, 100 a page,
and must hold exactly those, each once; of the numbers each answer is compared.

| query | calls | read units | on the page | ms | match | walked, in pages |
| ----- | ----- | ---------: | ----------: | -: | ----: | ---------------- |
${[...rows, numbers].map(words).join('\n')}

A page takes at most ${most} index pages, of ${mostIndexPages} allowed, and at most ${Math.max(...rows.map(({ units }) => units))} read units; a filter alone that fills its page takes
4 queries and one batch of heads and keys. Where the rest of a query leaves out many, a page may come back short or empty
and say that the list goes on. The job that writes down what the clock has decided has not run over this crowd: claims and
applications that ended long ago are stored as if they went on. They stand first in their lists and are left out when judged
anew, so those lists begin with empty pages; the job takes such merchants out of them.

Making the ${many(distinct)} took ${Math.round(seconds.making)} s, judging all ${Math.round(seconds.judging)} s, writing and sealing their rows as an export of DynamoDB ${Math.round(filling.written)} s,
importing it ${Math.round(filling.imported)} s, asking and walking ${Math.round(seconds.asking)} s.

${whenAndWhere('Measured')} Run \`npm run proof -- staff-query\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'staff-query.md'), text)
  const wrong = [...rows, numbers].filter(
    ({ isRight, indexPages }) => !isRight || indexPages > mostIndexPages,
  )
  if (wrong.length > 0) throw new Error(`A list is not what it should be.\n${wrong.map(words).join('\n')}`)
  return `${many(merchants)} merchants, ${rows.length} queries, at most ${most} index pages a page`
}
