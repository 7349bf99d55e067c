import { createServer, type Server } from 'node:http'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { GenerateDataKeyCommand } from '@aws-sdk/client-kms'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { kmsClient } from '#functions/keys/kms-key-wrapper'
import { sqsClient } from '#functions/queue/order-deliveries'
import { dynamoClient } from '#functions/store/dynamo-client'
import { s3Client } from '#functions/vault/s3-document-vault'
import { pointSdk } from './point-sdk'

const requests = new Map<string, number>()
const server: Server = createServer((request, response) => {
  const asked = `${request.method} ${request.url}`
  requests.set(asked, (requests.get(asked) ?? 0) + 1)
  // The head of an object comes, and then never its body.
  if (asked.startsWith('GET /bucket/halfway'))
    response.writeHead(200, { 'content-length': 10 }).flushHeaders()
})

let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  origin = `http://127.0.0.1:${address.port}`
  pointSdk({ dynamodb: `${origin}/dynamodb`, kms: `${origin}/kms`, s3: origin, sqs: origin })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** To give up takes seconds: all of them wait beside each other. */
it('a service that never answers is asked three times and then given up, whichever it is, and so is a photo that stops halfway', async () => {
  const [table, keys, vault, queue] = [dynamoClient(), kmsClient(), s3Client(), sqsClient()]
  const object = { Bucket: 'bucket', Key: 'silent' }
  const halfway = vault.send(new GetObjectCommand({ Bucket: 'bucket', Key: 'halfway' }))
  const [photo, ...asked] = await Promise.allSettled([
    halfway.then(({ Body }) => Body?.transformToByteArray()),
    table.send(new GetItemCommand({ TableName: 'Table', Key: { pk: { S: 'a' }, sk: { S: 'b' } } })),
    keys.send(new GenerateDataKeyCommand({ KeyId: 'key', KeySpec: 'AES_256' })),
    queue.send(new SendMessageCommand({ QueueUrl: `${origin}/queue`, MessageBody: '{}' })),
    vault.send(new GetObjectCommand(object)),
    vault.send(new PutObjectCommand({ ...object, Body: new Uint8Array(5_000_000) })),
  ])
  expect(asked).toMatchObject(
    asked.map(() => ({ status: 'rejected', reason: { name: 'TimeoutError', $metadata: { attempts: 3 } } })),
  )
  await expect(halfway).resolves.toMatchObject({ $metadata: { httpStatusCode: 200 } })
  expect(photo.status).toBe('rejected')
  requests.delete('GET /bucket/halfway?x-id=GetObject')
  expect([...requests.values()]).toEqual([3, 3, 3, 3, 3])
  for (const client of [table, keys, vault, queue]) client.destroy()
})
