import { localArn } from '../gateway/local-arn'
import type { Caller } from '../iam/callers'
import { S3Error } from './s3-error'

/** Whoever asks, and the bucket that is asked. */
export type Authority = { readonly caller: Caller; readonly bucket: string }

/**
 * Holds an action on an object, or on the bucket itself, against what the caller may.
 *
 * @throws {S3Error} 403 when the role does not allow it.
 */
export function requireAllowed(
  { caller, bucket }: Authority,
  action: string,
  key: string | null = null,
  context: Readonly<Record<string, readonly string[]>> = {},
): void {
  const arn = localArn('AWS::S3::Bucket', caller.credentials.region, bucket)
  const refusal = caller.refusalOf({ action, resource: key === null ? arn : `${arn}/${key}`, context })
  if (refusal !== null) throw new S3Error(403, 'AccessDenied', refusal)
}
