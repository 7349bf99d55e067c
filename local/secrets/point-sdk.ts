import { localCredentials } from './local-credentials'

/** Makes the AWS SDK of this process speak to the local stack, and to nothing else, whatever the machine is set up for. */
export function pointSdk(dynamodb: string, s3: string, kms: string): void {
  // The SDK prefers a named profile, and signs with a session token, where there is one.
  for (const name of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SESSION_TOKEN']) delete process.env[name]
  Object.assign(process.env, {
    AWS_REGION: localCredentials.region,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_KMS: kms,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  })
}

/** Where the SDK of this process is pointed to, as environment of another process. */
export const sdkEnvironment = (): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^AWS_(REGION$|ENDPOINT_URL_|EC2_METADATA_|SDK_JS_)/.test(name),
    ),
  )
