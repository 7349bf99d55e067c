import * as z from 'zod/mini'
import { answerJson, type Door } from './door'

const path = '/__local/addresses'
const addresses = z.object({ dynamodb: z.string(), tableName: z.string(), keyId: z.string() })

/** Where the data of a running local stack is: the database's endpoint, the table, and the key of the key service. */
export type Addresses = z.infer<typeof addresses>

/** Tells other commands of this machine where the data is. */
export const addressesDoor =
  (known: Addresses): Door =>
  async (visit) =>
    visit.path === path && visit.method === 'GET' && answerJson(visit, 200, known)

/** The addresses that a stack at this origin tells. */
export async function addressesOf(origin: string): Promise<Addresses> {
  const answer = await fetch(`${origin}${path}`)
  return addresses.parse(await answer.json())
}
