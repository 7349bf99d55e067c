import { createTables } from '#local/database/create-tables'
import { Template } from '#local/gateway/template'
import { localCredentials } from '#local/secrets/local-credentials'
import { readService } from '../service'

/** The name that the template gives the table in `createTemplateTable`. */
export const tableName = 'Table'

/** Creates the table of the template in the database at an endpoint. */
export async function createTemplateTable(endpoint: string): Promise<void> {
  const { Resources } = readService().resources
  const values = {
    region: localCredentials.region,
    parameters: {},
    dynamic: (reference: string) => reference,
  }
  await createTables(new Template({ Resources }, values), endpoint)
}
