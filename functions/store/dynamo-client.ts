import { DynamoDBClient, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import type { RoleCredentials } from '../role-credentials'
import { retry } from './retry'

const isConflict = (error: unknown): boolean => error instanceof TransactionConflictException

/**
 * A client that gives up soon: three attempts, a second to connect, three to answer, so that a caller without any answer
 * knows it within ten seconds. A single write that meets a transaction is tried again; the SDK does not do that by itself.
 */
export function dynamoClient(credentials?: RoleCredentials, answersWithin = 3000): DynamoDBClient {
  const client = new DynamoDBClient({
    credentials,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: answersWithin, throwOnRequestTimeout: true },
  })
  client.middlewareStack.add((next) => (args) => retry(() => next(args), isConflict), {
    step: 'initialize',
    name: 'tryConflictsAgain',
  })
  return client
}
