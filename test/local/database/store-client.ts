import { S3Client } from '@aws-sdk/client-s3'
import { localCredentials } from '#local/secrets/local-credentials'

/** A real S3 client that speaks to the store at `origin`, if need be with another secret or another idea of now. */
export function storeClient(
  origin: string,
  secretAccessKey: string = localCredentials.secretAccessKey,
  now?: Date,
): S3Client {
  const { accessKeyId, region } = localCredentials
  return new S3Client({
    region,
    endpoint: origin,
    credentials: { accessKeyId, secretAccessKey },
    systemClockOffset: now ? now.getTime() - Date.now() : 0,
    maxAttempts: 1,
  })
}

/** The name of the error that an attempt ends with, or `none`. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  )
}
