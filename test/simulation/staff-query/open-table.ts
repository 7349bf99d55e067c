import { dynamoClient } from '#functions/store/dynamo-client'
import { type Filling, importTable, shapeOf, type TableShape } from '#test/functions/store/import-table'
import { createTemplateTable, tableName } from '#test/functions/store/template-table'
import { inFolder, withDatabase } from '#test/functions/store/with-database'

/** The shape of the template's table, asked of an engine of its own. */
export const templateShape = (): Promise<TableShape> =>
  inFolder((folder) =>
    withDatabase(folder, async (endpoint) => {
      await createTemplateTable(endpoint)
      const client = dynamoClient()
      const shape = await shapeOf(client, tableName)
      client.destroy()
      return shape
    }),
  )

/** Runs something on a table of the template that holds these lines of an export, on an engine of its own. */
export async function onTable<T>(
  lines: AsyncIterable<string>,
  work: (filling: Filling) => Promise<T>,
): Promise<T> {
  const shape = await templateShape()
  return inFolder(async (folder) => {
    const filling = await importTable(folder, shape, lines)
    return withDatabase(folder, () => work(filling))
  })
}
