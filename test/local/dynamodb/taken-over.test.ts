import { startEmulator } from '#local/database/emulator'
import { startDatabase } from '#local/dynamodb/database'
import { temporaryFolder } from '../temporary-folder'
import { key } from './rules/aws-rule'
import { ask, ruledTable, TableName } from './rules-table'

const dataDirectory = temporaryFolder()
const onUnexpectedEnd = (): void => undefined

it('the stream of an older table continues in the layer, and that of the engine ends', async () => {
  const before = await startEmulator(dataDirectory, process.env, onUnexpectedEnd)
  await ask(before.endpoint, 'CreateTable', ruledTable)
  const streamed = await ask(before.endpoint, 'DescribeTable', { TableName })
  expect(Object(streamed.body.Table).StreamSpecification).toMatchObject({ StreamEnabled: true })
  await before.stop()

  const database = await startDatabase({ dataDirectory, environment: process.env, onUnexpectedEnd })
  const described = await ask(database.engine, 'DescribeTable', { TableName })
  expect(Object(described.body.Table).StreamSpecification).toBeUndefined()
  await ask(database.endpoint, 'PutItem', { TableName, Item: key('a') })
  expect(database.streamOf(TableName).after(null, 10)).toMatchObject([
    { eventName: 'INSERT', dynamodb: { NewImage: key('a') } },
  ])
  await ask(database.endpoint, 'DeleteTable', { TableName })
  expect(() => database.streamOf(TableName)).toThrow(`The table ${TableName} has no stream`)
  await database.stop()
})
