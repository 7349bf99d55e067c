import { paginateScan } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { dynamoReminderStore } from '#functions/store/reminder/dynamo-reminder-store'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import type { Person } from '#test/fixtures/people'
import { storeOf } from '../store-of'
import { tableName } from '../template-table'
import { testTable } from '../test-table'

const asText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value

/** A real table for the tests of a file, worlds on it, and all that stands in it, as text; bytes as the text that they would be. */
export function canaryTable() {
  const table = testTable()

  function world(): TestWorld {
    const memory = testWorld()
    return {
      ...memory,
      merchants: { ...memory.merchants, ...storeOf(table.client()) },
      reminders: { ...memory.reminders, ...dynamoReminderStore(table.client(), tableName) },
    }
  }

  async function everything(): Promise<string> {
    const texts: string[] = []
    for await (const { Items = [] } of paginateScan({ client: table.client() }, { TableName: tableName }))
      texts.push(...Items.map((item) => JSON.stringify(unmarshall(item), asText)))
    return texts.join('\n')
  }

  return { world, everything }
}

/** What of a person is nobody's business; full names and numbers of enterprises are public. */
export const canariesOf = ({ patch }: Person): readonly string[] =>
  [
    patch.contact?.name,
    patch.contact?.phone,
    patch.idNumber,
    patch.address,
    patch.legalRepresentative,
    patch.seller === 'natural_person' ? patch.fullName : null,
  ].flatMap((value) => value ?? [])
