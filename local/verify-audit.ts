import { type DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb'
import { type Coverage, coverageOn } from '#functions/domain/export/coverage-on'
import { chainHolds } from '#functions/domain/merchant/entry'
import { kmsClient, kmsKeyWrapper } from '#functions/keys/kms-key-wrapper'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { dataKeys } from '#functions/store/data-keys'
import { dynamoClient } from '#functions/store/dynamo-client'
import { partsOf } from '#functions/store/key'
import { entities } from '#functions/store/key-table'
import { dynamoMerchantStore } from '#functions/store/merchant/dynamo-merchant-store'
import { table } from '#functions/store/table'
import { digest } from '#functions/system/digest'
import { runCommand } from './build/run-command'
import { addressesOf } from './door/addresses'
import { commandArguments } from './process/command-arguments'
import { dataDirectoryPath, runningStack } from './process/data-directory'
import { PlainError } from './process/plain-error'
import { pointSdk } from './secrets/point-sdk'

const usage = `Usage: npm run -s verify-audit -- [merchantId] [--coverage YYYY-MM-DD]
Of a deployed stage TABLE_NAME and KEY_ID name the table and the key (its outputs TableName and SealingKeyId); region and credentials are
those of the AWS SDK's environment. Without them it is the local stack that runs.`

/**
 * The object of the verification: one merchant, or all (null); and the day of which the six-month coverage is asked, if any.
 */
export type Wanted = { readonly merchantId: string | null; readonly day: string | null }

/** The verdict on one merchant: the number of entries, whether their chain holds, and the coverage of the day. */
export type Verdict = {
  readonly merchantId: string
  readonly entries: number
  readonly holds: boolean
  readonly coverage: Coverage | null
}

/** Reads the command's arguments; anything wrong is a `PlainError` with one sentence. */
export function wantedOf(args: readonly string[]): Wanted {
  const { words, values } = commandArguments(args, { options: ['coverage'], mostWords: 1, usage })
  const [merchantId = null] = words
  const day = values.coverage ?? null
  if (day !== null && !isDay(day)) throw new PlainError(`"${day}" is no day. ${usage}`)
  return { merchantId, day }
}

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(day)) &&
  new Date(day).toISOString().startsWith(day)

/**
 * Verifies the audit of one merchant up to the last entry that the merchant itself records. Null when there is no such
 * merchant.
 */
export async function verifyAudit(
  store: Pick<MerchantStore, 'auditOf' | 'auditEndOf'>,
  merchantId: string,
  day: string | null,
): Promise<Verdict | null> {
  const end = await store.auditEndOf(merchantId)
  if (end === null) return null
  // A change may come between the two reads: its entries belong to a later state of the merchant.
  const entries = (await store.auditOf(merchantId)).slice(0, end.seq)
  const isWhole = entries.length === end.seq && (entries.at(-1)?.hash ?? '') === end.hash
  return {
    merchantId,
    entries: entries.length,
    holds: isWhole && chainHolds(entries, digest('').plain),
    coverage: day === null ? null : coverageOn(entries, day),
  }
}

/** Every merchant of a table. It reads the table through: this is an operator's work, and no request does it. */
export async function* everyMerchant(client: DynamoDBClient, tableName: string): AsyncGenerator<string> {
  let from: ScanCommandOutput['LastEvaluatedKey']
  do {
    const found: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'sk = :head',
        ExpressionAttributeValues: { ':head': { S: entities.head.sk } },
        ProjectionExpression: 'pk',
        ExclusiveStartKey: from,
      }),
    )
    for (const { pk } of found.Items ?? [])
      if (pk?.S !== undefined) yield partsOf(entities.head.pk, pk.S).merchant
    from = found.LastEvaluatedKey
  } while (from !== undefined)
}

/** The verdicts, in lines to read. */
export function reportOf(verdicts: readonly Verdict[], day: string | null): readonly string[] {
  const broken = verdicts.filter(({ holds }) => !holds)
  const entries = verdicts.reduce((sum, one) => sum + one.entries, 0)
  const active = verdicts.filter(({ coverage }) => coverage?.active)
  const bare = active.filter(({ coverage }) => !coverage?.covered)
  return [
    `Merchants: ${verdicts.length}. Audit entries: ${entries}. Broken chains: ${broken.length}.`,
    ...broken.map(({ merchantId }) => `  ${merchantId}: an entry is changed, missing or not hers`),
    ...(day === null
      ? []
      : [
          `Stored as active on ${day}: ${active.length}. Verified by staff in the six months before: ${active.length - bare.length}.`,
          ...bare.map(
            ({ merchantId, coverage }) =>
              `  ${merchantId}: last verified ${coverage?.verifiedAt ?? 'never'}; restricted on that day, not shown as selling`,
          ),
        ]),
  ]
}

/** The table and the key that the environment names, or those of the local stack that runs, to which the SDK is then pointed. */
export async function dataOf(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly tableName: string; readonly keyId: string }> {
  const { TABLE_NAME: tableName = '', KEY_ID: keyId = '' } = environment
  if (tableName !== '' && keyId !== '') return { tableName, keyId }
  if (tableName !== '' || keyId !== '')
    throw new PlainError(`TABLE_NAME and KEY_ID are set together or not at all. ${usage}`)
  const folder = dataDirectoryPath(environment)
  const origin = await runningStack(folder)
  if (origin === null)
    throw new PlainError(`No local stack runs on ${folder}: begin with npm start. ${usage}`)
  const local = await addressesOf(origin)
  pointSdk(local.dynamodb, origin, origin)
  return local
}

async function main(): Promise<void> {
  const { merchantId, day } = wantedOf(process.argv.slice(2))
  const { tableName, keyId } = await dataOf(process.env)
  const client = dynamoClient()
  const keys = dataKeys(table(client, tableName), kmsKeyWrapper(kmsClient(), keyId))
  const store = dynamoMerchantStore(client, tableName, keys)
  const verdicts: Verdict[] = []
  for await (const id of merchantId === null ? everyMerchant(client, tableName) : [merchantId]) {
    const verdict = await verifyAudit(store, id, day)
    if (verdict === null) throw new PlainError(`There is no merchant "${id}".`)
    verdicts.push(verdict)
  }
  process.stdout.write(`${reportOf(verdicts, day).join('\n')}\n`)
  if (verdicts.some(({ holds }) => !holds)) process.exitCode = 1
}

if (require.main === module) void runCommand(main)
