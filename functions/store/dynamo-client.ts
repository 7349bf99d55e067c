import { DynamoDBClient, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { clientSettings } from '../client-settings'
import type { RoleCredentials } from '../role-credentials'
import { retry } from './retry'

const isConflict = (error: unknown): boolean => error instanceof TransactionConflictException

/**
 * A client that gives up soon, within ten seconds unless `answersWithin` (milliseconds) is another. A single write that meets a transaction is tried again; the SDK does not do that by itself.
 */
export function dynamoClient(credentials?: RoleCredentials, answersWithin?: number): DynamoDBClient {
  const client = new DynamoDBClient(clientSettings(credentials, answersWithin))
  client.middlewareStack.add((next) => (args) => retry(() => next(args), isConflict), {
    step: 'initialize',
    name: 'tryConflictsAgain',
  })
  return client
}
