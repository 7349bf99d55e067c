import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dynamoClient } from '#functions/store/dynamo-client'
import { teaShop } from '#test/fixtures/people'
import { draftAndHandIn, onboarding, type Step } from '../functions/store/cost/onboarding'
import { createTemplateTable } from '../functions/store/template-table'
import { inFolder, withDatabase } from '../functions/store/with-database'
import { whenAndWhere } from './report/when-and-where'

/** Write units and requests of the same steps at f701402, before rows were merged and compressed, in the order of the steps. */
const before: readonly (readonly [write: number, requests: number])[] = [
  [25, 1],
  [36, 1],
  [21, 3],
  [7, 2],
  [18, 6],
  [16, 6],
  [42, 4],
  [21, 6],
  [34, 6],
]

const steps = (): Promise<readonly Step[]> =>
  inFolder((folder) =>
    withDatabase(folder, async (endpoint) => {
      await createTemplateTable(endpoint)
      const [first, second, reader] = [dynamoClient(), dynamoClient(), dynamoClient()]
      const person = {
        ...teaShop,
        patch: { ...teaShop.patch, registrationNumber: '91350100M000100Y43' },
      }
      const counted = [
        ...(await draftAndHandIn(first, reader)),
        ...(await onboarding(second, reader, person)),
      ]
      for (const client of [first, second, reader]) client.destroy()
      return counted
    }),
  )

const rowsOf = ({ step, cost }: Step): readonly string[] =>
  cost.rows.map(({ entity, bytes, units }) => `| ${step} | \`${entity}\` | ${bytes} | ${units} |`)

/** Counts what each step of an onboarding costs in the table, row by row. */
export async function proveOnboardingCost(): Promise<string> {
  const counted = await steps()
  const table = counted.map(({ step, cost }, at) => {
    const [write = 0, requests = 0] = before[at] ?? []
    const ratio = (cost.write / write).toFixed(2)
    const cells = [
      step,
      write,
      cost.write,
      ratio,
      cost.index,
      cost.rows.length,
      cost.read,
      requests,
      cost.requests,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const [written, was] = [
    counted.slice(2).reduce((sum, { cost }) => sum + cost.write, 0),
    before.slice(2).reduce((sum, [write]) => sum + write, 0),
  ]
  const text = `# What an onboarding costs

Counts of what the embedded DynamoDB says that each request consumed; they do not depend on the machine. The first two lines are
one change of the store each, a draft that holds everything and its hand-in, without a kept answer. The others are the tea shop
through the API, with the answers that are kept under an Idempotency-Key; both of its photos are the same picture. "Before" is the
build at f701402.

| step | write units before | write units | ratio | of them in indexes | rows written | read units | requests before | requests |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
${table.join('\n')}

The onboarding through the API takes ${written} write units, before ${was}: ${(written / was).toFixed(2)} times.

## Row by row

Bytes of the row before or after the write, the larger, and units in the table alone. A row of a transaction costs 2 units a
kilobyte, a single one 1. What is left that is large are the answers: they hold what the caller was told, word for word.

| step | row | bytes | units |
|---|---|---:|---:|
${counted.flatMap(rowsOf).join('\n')}

${whenAndWhere('Measured')} Run \`npm run proof -- onboarding-cost\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'onboarding-cost.md'), text)
  return table.join('\n')
}
