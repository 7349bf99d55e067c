import { randomUUID } from 'node:crypto'
import type { SQSRecord } from 'aws-lambda'

/**
 * A message in the form in which the queue of this name hands it to its function (Amazon SQS), delivered for the first time.
 */
export const queueRecord = (queue: string, body: string): SQSRecord => ({
  messageId: randomUUID(),
  receiptHandle: '',
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws-cn:sqs:local:000000000000:${queue}`,
  awsRegion: 'local',
})
