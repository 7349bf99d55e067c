import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { measure, type Row } from '../simulation/staff-query/measure'
import { whenAndWhere } from './when-and-where'

const merchants = 100_000
const distinct = 5000
const mostIndexPages = 8

const many = (count: number): string => count.toLocaleString('en')

function words({ query, calls, units, items, goesOn, milliseconds, pages, matching, isRight }: Row): string {
  const compared = pages === null ? 'the page alone' : pages === 1 ? 'all, 1 page' : `all, ${pages} pages`
  const cells = [
    `\`${query}\``,
    calls,
    String(units),
    `${items}${goesOn ? ' and goes on' : ''}`,
    milliseconds.toFixed(0),
    many(matching),
    `${compared}: ${isRight ? 'right' : 'WRONG'}`,
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
each head sealed with a data key of its own; the key service that wraps the keys of the months is a double.

Every filter of the staff list is asked through its handler, by a reviewer of all provinces: a first page of 50, and the
status of a hundred registration numbers. Calls and read units are counted at the client, and do not depend on the machine;
milliseconds are of a second asking, with the database on the same machine.

All ${many(merchants)} merchants were judged one by one, which tells how many match. A narrow list was walked to its end, 100 a page,
and must hold exactly those; of a wide one the first page must hold none but those. Of the numbers each answer is compared.

| query | calls | read units | on the page | ms | match | compared |
| ----- | ----- | ---------: | ----------: | -: | ----: | -------- |
${[...rows, numbers].map(words).join('\n')}

A page takes at most ${most} index pages, of ${mostIndexPages} allowed, and at most ${Math.max(...rows.map(({ units }) => units))} read units; a filter alone that fills its page takes
4 queries and one batch of heads and keys. Where the rest of a query leaves out many, a page may come back short and say that
the list goes on.

Making the ${many(distinct)} took ${Math.round(seconds.making)} s, judging all ${Math.round(seconds.judging)} s, writing and sealing their rows as an export of DynamoDB ${Math.round(filling.written)} s,
importing it ${Math.round(filling.imported)} s, asking and walking ${Math.round(seconds.asking)} s.

${whenAndWhere('Measured')} Run \`npm run proof -- staff-query\` to see it again.
`
  await writeFile(join(__dirname, 'staff-query.md'), text)
  const wrong = [...rows, numbers].filter(
    ({ isRight, indexPages }) => !isRight || indexPages > mostIndexPages,
  )
  if (wrong.length > 0) throw new Error(`A list is not what it should be.\n${wrong.map(words).join('\n')}`)
  return `${many(merchants)} merchants, ${rows.length} queries, at most ${most} index pages a page`
}
