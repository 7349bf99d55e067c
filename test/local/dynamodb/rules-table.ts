import { type Credentials, localCredentials } from '#local/secrets/local-credentials'

/** The table that the rules are tried on: two parts of a key, an index of keys alone, a stream of both images, a time to live. */
export const TableName = 'Rules'
export const IndexName = 'by-group'

type Body = Readonly<Record<string, unknown>>
/** An answer of the protocol: the short name of the exception, or `accepted`, and the body. */
export type Asked = { readonly verdict: string; readonly body: Body }

export const text = (S: string) => ({ S })
export const number = (N: string) => ({ N })

/** Headers as a signer with these credentials sends them; the signature itself is but a form, for here nobody verifies it. */
export const signedBy = ({ accessKeyId, region, sessionToken }: Credentials) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`,
  ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
})

/** Sends one request as an SDK would, but without what an SDK checks or repeats by itself. */
export async function ask(
  endpoint: string,
  operation: string,
  body: Body,
  credentials: Credentials = localCredentials,
): Promise<Asked> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260101T000000Z',
      ...signedBy(credentials),
    },
    body: JSON.stringify(body),
  })
  const answer: Body = Object(await response.json())
  const verdict = response.ok ? 'accepted' : String(answer.__type).replace(/^.*#/, '')
  return { verdict, body: answer }
}

const attributes = ['pk', 'sk', 'group', 'place']
const keyed = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
]

/** What CreateTable is asked for. */
export const ruledTable: Body = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: keyed('pk', 'sk'),
  GlobalSecondaryIndexes: [
    { IndexName, KeySchema: keyed('group', 'place'), Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
}

/** A table ready to try rules on, with `E#1`, `M` and `m` in its partition `p`. */
export async function makeRuledTable(endpoint: string): Promise<void> {
  await ask(endpoint, 'CreateTable', ruledTable)
  for (;;) {
    const { body } = await ask(endpoint, 'DescribeTable', { TableName })
    if (Object(body.Table).TableStatus === 'ACTIVE') break
  }
  const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true }
  await ask(endpoint, 'UpdateTimeToLive', { TableName, TimeToLiveSpecification })
  for (const sk of ['E#1', 'M', 'm']) {
    const Item = { pk: text('p'), sk: text(sk), group: text('g'), place: text(sk), n: number('1') }
    await ask(endpoint, 'PutItem', { TableName, Item })
  }
}
