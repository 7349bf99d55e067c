import { SQSClient } from '@aws-sdk/client-sqs'

/** A client of the queues at an endpoint. */
export const queueClient = (endpoint: string): SQSClient =>
  new SQSClient({
    endpoint,
    region: 'cn-northwest-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
