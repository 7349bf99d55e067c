/** The credentials that the local stack signs and verifies with. They open nothing anywhere else. */
export const localCredentials = {
  accessKeyId: 'LOCALSTACK',
  secretAccessKey: 'local-secret-opens-nothing',
  region: 'cn-northwest-1',
} as const

/** An access key, its secret, its session token if it is one of a role, and the region whose name goes into every signature. */
export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly region: string
}
