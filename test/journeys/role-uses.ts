import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { AccessControl } from '#local/iam/callers'
import { inProject } from '#local/project-root'

const folder = inProject('.build/role-uses')
const uses = z.object({ granted: z.array(z.string()), used: z.array(z.string()) })

/** What the roles allow although no journey makes use of it, and why. */
const waived: readonly (readonly [grant: RegExp, reason: string])[] = [
  [
    /^\w+: dynamodb:DeleteItem/,
    'A journey takes away few kinds of rows; test/functions/store/key-parity.test.ts holds each of them against the key table.',
  ],
  [
    /^SellerRole: kms:Decrypt/,
    'Whoever made the key of a month has it in memory; a process that starts later does not.',
  ],
  [/^WorkRole: s3:AbortMultipartUpload$/, 'An export that fails halfway is taken back.'],
  [
    /^OutboxRole: sqs:SendMessage/,
    'The local change feed hands its orders to the local queues; test/functions/store/roles.test.ts holds who may send them.',
  ],
  [/^ReadingRole: s3:ListBucket/, 'A photo may be taken back before it is read.'],
]

/** Begins the account anew. */
export const forgetRoleUses = (): Promise<void> => rm(folder, { recursive: true, force: true })

/** Writes down what the roles of a stack allow, and what of it was made use of. */
export async function noteRoleUses({ granted, used }: AccessControl): Promise<void> {
  await mkdir(folder, { recursive: true })
  const text = JSON.stringify({ granted: [...granted], used: [...used] })
  await writeFile(join(folder, `${randomUUID()}.json`), text)
}

/** What the roles allow, no journey made use of, and nobody has waived. */
export async function idleGrants(): Promise<readonly string[]> {
  const read = await Promise.all(
    (await readdir(folder)).map(async (file) =>
      uses.parse(JSON.parse(await readFile(join(folder, file), 'utf8'))),
    ),
  )
  const used = new Set(read.flatMap((one) => one.used))
  const isWaived = (grant: string) => waived.some(([pattern]) => pattern.test(grant))
  return [...new Set(read.flatMap((one) => one.granted))].filter(
    (grant) => !used.has(grant) && !isWaived(grant),
  )
}
