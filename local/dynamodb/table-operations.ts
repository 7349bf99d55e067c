import * as z from 'zod/mini'
import { type Answer, answered, invalid, notServed, refused } from './answer'
import type { Engine } from './engine'
import { streamSpecification, type TableStreams } from './stream/table-streams'
import type { Tables } from './tables'
import type { Operation } from './writes'

const shaped = z.looseObject({
  TableName: z.string(),
  StreamSpecification: z.optional(z.nullable(streamSpecification)),
})
const described = z.looseObject({ Table: z.looseObject({ TableArn: z.optional(z.string()) }) })
const timeToLive = z.looseObject({
  TableName: z.string(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }),
})
const timeToLiveState = z.object({
  TimeToLiveDescription: z.object({
    TimeToLiveStatus: z.string(),
    AttributeName: z.optional(z.string()),
  }),
})

/** The attribute by which items of a table expire, or null. */
export async function expiryAttribute(engine: Engine, TableName: string): Promise<string | null> {
  const asked = await engine.do('DescribeTimeToLive', { TableName })
  const { TimeToLiveStatus, AttributeName } = timeToLiveState.parse(asked).TimeToLiveDescription
  return TimeToLiveStatus === 'ENABLED' ? (AttributeName ?? null) : null
}

// Its statements would pass the rules and the streams by.
const partiQl: Operation = async () => refused(notServed('PartiQL is not served here'))

/** The operations on tables: what they say of streams is kept here, for the engine has none. */
export function tableOperations(
  engine: Engine,
  tables: Tables,
  streams: TableStreams,
): Readonly<Record<string, Operation>> {
  const shape =
    (operation: 'CreateTable' | 'UpdateTable'): Operation =>
    async (given) => {
      const { StreamSpecification: stream, ...body } = shaped.parse(given)
      const answer = await engine.ask(operation, JSON.stringify(body))
      tables.forget(body.TableName)
      if (answer.status !== 200) return answer
      if (stream?.StreamEnabled === true && stream.StreamViewType)
        streams.enable(body.TableName, stream.StreamViewType)
      if (stream?.StreamEnabled === false) streams.drop(body.TableName)
      return answer
    }

  async function describe(given: unknown, text: string): Promise<Answer> {
    const answer = await engine.ask('DescribeTable', text)
    const stream = streams.of(shaped.parse(given).TableName)
    if (answer.status !== 200 || stream === null) return answer
    const { Table, ...rest } = described.parse(JSON.parse(answer.text))
    const StreamSpecification = { StreamEnabled: true, StreamViewType: stream.viewType }
    const LatestStreamArn = `${Table.TableArn}/stream/local`
    return answered({ ...rest, Table: { ...Table, StreamSpecification, LatestStreamArn } })
  }

  return {
    CreateTable: shape('CreateTable'),
    UpdateTable: shape('UpdateTable'),
    DescribeTable: describe,

    async DeleteTable(given, text) {
      const answer = await engine.ask('DeleteTable', text)
      if (answer.status !== 200) return answer
      const { TableName } = shaped.parse(given)
      tables.forget(TableName)
      streams.drop(TableName)
      return answer
    },

    async UpdateTimeToLive(given, text) {
      const { TableName, TimeToLiveSpecification } = timeToLive.parse(given)
      const isEnabled = (await expiryAttribute(engine, TableName)) !== null
      if (isEnabled && TimeToLiveSpecification.Enabled)
        return refused(invalid('TimeToLive is already enabled'))
      return engine.ask('UpdateTimeToLive', text)
    },

    ExecuteStatement: partiQl,
    BatchExecuteStatement: partiQl,
    ExecuteTransaction: partiQl,
  }
}
