import { ownerAlone } from '#local/iam/callers'
import { keyService } from '#local/secrets/key-service'
import { serveDoor } from '../door/serve-door'
import { temporaryFolder } from '../temporary-folder'

const { origin } = serveDoor(() => keyService(temporaryFolder(), ['SealingKey'], ownerAlone))
const ours =
  'AWS4-HMAC-SHA256 Credential=LOCALSTACK/20261125/cn-northwest-1/kms/aws4_request, SignedHeaders=host'

async function ask(action: string, body: string, authorization = ours) {
  const headers = { authorization, 'x-amz-target': `TrentService.${action}` }
  const answer = await fetch(origin(), { method: 'POST', headers, body })
  return { status: answer.status, body: await answer.json() }
}

it.each([
  ['another key', ours.replace('LOCALSTACK', 'AKIAOTHER')],
  ['another region', ours.replace('cn-northwest-1', 'us-east-1')],
  ['another service', ours.replace('/kms/', '/s3/')],
  ['nobody', ''],
])('a request signed by or for %s is refused', async (_, authorization) => {
  const { status, body } = await ask('Decrypt', '{}', authorization)
  expect([status, body.__type]).toEqual([400, 'UnrecognizedClientException'])
})

it.each([
  ['an action that it has not', 'ScheduleKeyDeletion', '{"KeyId":"SealingKey"}', 'UnknownOperationException'],
  ['what is no JSON', 'Decrypt', '{', 'ValidationException'],
  [
    'a key of another length',
    'GenerateDataKey',
    '{"KeyId":"SealingKey","KeySpec":"AES_128"}',
    'ValidationException',
  ],
  [
    'text that it never wrapped',
    'Decrypt',
    '{"KeyId":"SealingKey","CiphertextBlob":"AAAA"}',
    'InvalidCiphertextException',
  ],
])('%s is refused by its name in KMS', async (_, action, sent, type) => {
  const { status, body } = await ask(action, sent)
  expect([status, body.__type]).toEqual([400, type])
})

it('a request of another service is left to its server', async () => {
  expect((await fetch(`${origin()}/v1/papers`)).status).toBe(404)
})
