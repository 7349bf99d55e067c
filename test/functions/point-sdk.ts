import { localCredentials } from '#local/secrets/local-credentials'

/** Lets the clients of the product, which read the environment, speak to this engine and this store and to nothing else. */
export function pointSdk(addresses: {
  readonly dynamodb?: string
  readonly s3?: string
  readonly kms?: string
  readonly sqs?: string
}): void {
  Object.assign(process.env, {
    AWS_REGION: localCredentials.region,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: addresses.dynamodb ?? 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_S3: addresses.s3 ?? 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_KMS: addresses.kms ?? 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_SQS: addresses.sqs ?? 'http://127.0.0.1:9',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  })
}
