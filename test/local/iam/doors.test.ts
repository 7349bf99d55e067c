import { GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { accessControl } from '#local/iam/callers'
import { objectStore } from '#local/object-store/object-store'
import { keyService } from '#local/secrets/key-service'
import { serveDoor } from '../door/serve-door'
import { ruledDatabase } from '../dynamodb/ruled-database'
import {
  accepted,
  batchGet,
  indexQuery,
  key,
  put,
  putting,
  query,
  type Request,
  transaction,
  update,
} from '../dynamodb/rules/aws-rule'
import { ask, TableName, text } from '../dynamodb/rules-table'
import { temporaryFolder } from '../temporary-folder'
import { rolesTemplate } from './roles-template'

const reported: string[] = []
const access = accessControl(rolesTemplate, (sentence) => reported.push(sentence))
const { database } = ruledDatabase({ callers: access.callers })
const folder = temporaryFolder()
const store = serveDoor(() => objectStore(folder, [{ name: 'photos', cors: [] }], access.callers))
const keys = serveDoor(() => keyService(folder, ['Key'], access.callers))

const denied = 'AccessDeniedException'
const changing = (kind: 'Update' | 'Delete' | 'ConditionCheck', pk: string) => {
  const more = kind === 'Update' ? { UpdateExpression: 'REMOVE n' } : {}
  const checked = kind === 'ConditionCheck' ? { ConditionExpression: 'attribute_not_exists(n)' } : {}
  return { [kind]: { TableName, Key: key('a', pk), ...more, ...checked } }
}
const deletion = (pk: string): Request => ['DeleteItem', { TableName, Key: key('a', pk) }]
const audit = { UpdateExpression: 'REMOVE n', Key: key('a', 'audit#1') }

type Case = readonly [what: string, role: string, request: Request, verdict: string]

it.each<Case>([
  ['an item is put', 'writer', put(key('a', 'audit#1')), accepted],
  ['an item is read', 'writer', ['GetItem', { TableName, Key: key('a') }], denied],
  ['an item is updated', 'writer', update('SET n = :v', text('1')), accepted],
  ['an item is updated where that is denied', 'writer', ['UpdateItem', { TableName, ...audit }], denied],
  ['an item is deleted under a key that is named', 'writer', deletion('pointer#1'), accepted],
  ['an item is deleted under another key', 'writer', deletion('merchant#1'), denied],
  ['an item is deleted where that is denied', 'writer', deletion('audit#1'), denied],
  [
    'each action of a transaction is allowed by itself',
    'writer',
    transaction([
      putting(key('a', 'audit#2')),
      changing('Update', 'merchant#2'),
      changing('ConditionCheck', 'merchant#3'),
      changing('Delete', 'pointer#2'),
    ]),
    accepted,
  ],
  [
    'one action of a transaction is not allowed',
    'writer',
    transaction([putting(key('b', 'audit#3')), changing('Delete', 'merchant#2')]),
    denied,
  ],
  [
    'a condition is checked by whoever may read alone',
    'reader',
    transaction([changing('ConditionCheck', 'p')]),
    denied,
  ],
  ['a table is queried', 'reader', query('pk = :p'), accepted],
  ['an index is queried by whoever may query the table alone', 'reader', indexQuery('#group = :p'), denied],
  ['a batch is read by whoever may read single items', 'reader', batchGet([key('a')]), denied],
  ['a table is scanned', 'reader', ['Scan', { TableName }], denied],
  ['a table is deleted', 'writer', ['DeleteTable', { TableName }], denied],
  ['a table is described', 'writer', ['DescribeTable', { TableName }], denied],
])('%s (%s)', async (_what, role, request, verdict) => {
  const asked = await ask(database().endpoint, ...request, access.credentialsOf(role))
  expect(asked.verdict).toBe(verdict)
})

it('a refusal is in the words of AWS, and the report names function, role, action, resource and the missing statement', async () => {
  const asked = await ask(database().endpoint, ...deletion('merchant#1'), access.credentialsOf('writer'))
  const arn = `arn:aws-cn:dynamodb:cn-northwest-1:000000000000:table/${TableName}`
  expect(asked.body.message).toBe(
    `User: arn:aws-cn:sts::000000000000:assumed-role/Rolewriter/writer is not authorized to perform: dynamodb:DeleteItem on resource: ${arn} because no identity-based policy allows the dynamodb:DeleteItem action`,
  )
  expect(reported.at(-1)).toBe(
    `writer may not dynamodb:DeleteItem on ${arn}: its role Rolewriter lacks the statement {"Effect":"Allow","Action":"dynamodb:DeleteItem","Resource":"${arn}","Condition":{"dynamodb:LeadingKeys":["merchant#1"]}}`,
  )
})

it('a key that nobody has, and a key without its session token, are not recognised', async () => {
  const { sessionToken: _, ...bare } = access.credentialsOf('reader')
  for (const credentials of [bare, { ...bare, accessKeyId: 'NOBODY' }]) {
    const asked = await ask(database().endpoint, 'GetItem', { TableName, Key: key('a') }, credentials)
    expect(asked.verdict).toBe('UnrecognizedClientException')
  }
})

const s3 = (role: string) => {
  const credentials = access.credentialsOf(role)
  return new S3Client({
    endpoint: store.origin(),
    forcePathStyle: true,
    region: credentials.region,
    credentials,
  })
}
const object = (Key: string) => ({ Bucket: 'photos', Key })
const refusedObject = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } }

it('objects are read and written below the prefix of the role alone', async () => {
  const writer = s3('writer')
  await writer.send(new PutObjectCommand({ ...object('sent/a'), Body: 'a' }))
  await expect(writer.send(new PutObjectCommand({ ...object('kept/a'), Body: 'a' }))).rejects.toMatchObject(
    refusedObject,
  )
  await expect(writer.send(new ListObjectsV2Command({ Bucket: 'photos' }))).rejects.toMatchObject(
    refusedObject,
  )
})

it('whoever may list the bucket learns that an object is missing, everyone else is refused', async () => {
  await expect(s3('reader').send(new GetObjectCommand(object('sent/none')))).rejects.toMatchObject({
    name: 'NoSuchKey',
  })
  await expect(s3('writer').send(new GetObjectCommand(object('sent/none')))).rejects.toMatchObject(
    refusedObject,
  )
})

it('a key is given out for the encryption context that the role names', async () => {
  const credentials = access.credentialsOf('writer')
  const kms = new KMSClient({ endpoint: keys.origin(), region: credentials.region, credentials })
  const asked = (purpose: string) =>
    kms.send(new GenerateDataKeyCommand({ KeyId: 'Key', KeySpec: 'AES_256', EncryptionContext: { purpose } }))
  expect((await asked('data keys of 2026-11')).Plaintext).toHaveLength(32)
  await expect(asked('backups')).rejects.toMatchObject({ name: denied })
})

it('what was made use of is known, grant by grant', () => {
  const unused = [...access.granted].filter((grant) => !access.used.has(grant))
  expect(unused).toEqual(['Rolereader: dynamodb:GetItem'])
})
