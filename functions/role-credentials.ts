import type { Environment } from './settings'

/** Credentials as the clients of the AWS SDK take them. */
export type RoleCredentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** The credentials of a function's role, which Lambda writes into its environment; without them the SDK looks for its own. */
export function roleCredentials(environment: Environment): RoleCredentials | undefined {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined
  return { accessKeyId, secretAccessKey, sessionToken: environment.AWS_SESSION_TOKEN }
}
