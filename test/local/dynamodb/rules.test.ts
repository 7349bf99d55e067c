import { type Database, startDatabase } from '#local/dynamodb/database'
import { temporaryFolder } from '../temporary-folder'
import { expressionRules } from './rules/expression-rules'
import { keyRules } from './rules/key-rules'
import { sizeRules } from './rules/size-rules'
import { ask, makeRuledTable } from './rules-table'

const dataDirectory = temporaryFolder()
let database: Database
beforeAll(async () => {
  database = await startDatabase({ dataDirectory, environment: {}, onUnexpectedEnd: () => undefined })
  await makeRuledTable(database.endpoint)
})
afterAll(() => database.stop())

const rules = [...keyRules, ...expressionRules, ...sizeRules]

it.each(rules)('$rule: $verdict ($source)', async ({ request: [operation, body], verdict }) => {
  const { verdict: given, body: answer } = await ask(database.endpoint, operation, body)
  expect([given, given === verdict ? '' : answer]).toEqual([verdict, ''])
})
