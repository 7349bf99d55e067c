import type { RoleCredentials } from './role-credentials'

/**
 * The settings of a client of the AWS SDK that gives up within ten seconds: three attempts, a second to connect, three to
 * answer, so that a caller without any answer knows it soon.
 *
 * @param answersWithin in milliseconds
 */
export const clientSettings = (credentials: RoleCredentials | undefined, answersWithin = 3000) => ({
  credentials,
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: answersWithin, throwOnRequestTimeout: true },
})
