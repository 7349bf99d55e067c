import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { measure, type Row } from '../simulation/staff-query/measure'
import { onTable, tableName } from '../simulation/staff-query/open-table'
import { whenAndWhere } from './when-and-where'

const merchants = 100_000

const words = (row: Row): string => {
  const { query, calls, units, items, goesOn, milliseconds, walk } = row
  const walked =
    walk === null ? 'not walked' : `${walk.found} in ${walk.pages} pages, ${walk.isRight ? 'right' : 'WRONG'}`
  const page = `${items}${goesOn ? ' and goes on' : ''}`
  return `| \`${query}\` | ${calls} | ${units} | ${page} | ${milliseconds.toFixed(0)} | ${walked} |`
}

/** Asks every filter of a table of 100,000 merchants and counts what each took. It takes a quarter of an hour. */
export async function proveStaffQuery(): Promise<string> {
  const { rows, numbers, items, seconds } = await onTable(() => measure(merchants, 2000, tableName))
  const table = [
    '| query | calls of a first page of 50 | read units | merchants on it | ms | walked to its end |',
    '| ----- | --------------------------- | ---------: | --------------: | -: | ----------------- |',
    ...rows.map(words),
    words(numbers),
  ].join('\n')
  const text = `# Staff ask of 100,000 merchants

A crowd of ${merchants} merchants in every status (seeded; 2,000 made one by one, the others copies of them under other
ids, numbers, names and owners), their ${items} items written to the embedded DynamoDB as the adapter writes them, and every filter of the staff list asked through its handler. Calls and read units are counted at the
client; milliseconds are of this machine, with the database on it. A list that is walked is compared with judging the
merchants of the crowd one by one.

${table}

Filling and asking took ${Math.round(seconds)} s. ${whenAndWhere('Measured')} Run \`npm run proof -- staff-query\` to see it again.
`
  await writeFile(join(__dirname, 'staff-query.md'), text)
  const wrong = rows.filter(({ walk, indexPages }) => walk?.isRight === false || indexPages > 8)
  if (wrong.length > 0) throw new Error(`A list is not what it should be.\n${wrong.map(words).join('\n')}`)
  return `${merchants} merchants, ${rows.length} filters, at most ${Math.max(...rows.map(({ indexPages }) => indexPages))} index pages a page`
}
