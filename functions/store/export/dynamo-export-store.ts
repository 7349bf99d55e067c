import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import {
  dossierExport,
  exportFailures,
  exportStates,
  merchantsExport,
  regulatorExport,
} from '#shared/contract/export'
import { languages } from '#shared/words/language'
import type { ExportJob } from '../../domain/export/job'
import type { ExportStore } from '../../ports/export-store'
import { keyOf, partitionOf, partsOf, placeOf } from '../key'
import { entities, places } from '../key-table'
import { answerWrite } from '../merchant/answer-item'
import { itemVersion, jsonOf, readItem } from '../read-item'
import { table } from '../table'
import { type Conditional, transact } from '../transact'

// An export of before 29 November 2026 has no reason and no language.
const regulator = z.extend(regulatorExport, {
  from: z.string(),
  to: z.string(),
  reason: z._default(z.string(), ''),
})
const what = z.discriminatedUnion('kind', [merchantsExport, regulator, dossierExport])

const jobItem = z.object({
  job: jsonOf(
    z.object({
      id: z.string(),
      by: z.string(),
      provinces: z.nullable(z.array(z.string())),
      language: z._default(z.enum(languages), 'zh-CN'),
      what,
      state: z.enum(exportStates),
      failure: z.nullable(z.enum(exportFailures)),
      rows: z.number(),
      parts: z.array(z.string()),
      file: z.nullable(z.string()),
      cursor: z.nullable(z.string()),
      step: z.number(),
      createdAt: z.string(),
      finishedAt: z.nullable(z.string()),
    }),
  ),
})

const itemOf = (job: ExportJob) =>
  marshall({
    ...keyOf(entities.exportJob, { export: job.id }),
    v: itemVersion,
    step: job.step,
    job: JSON.stringify(job),
    ...(job.state === 'running' ? placeOf(places.exportJob, { at: job.createdAt, export: job.id }) : {}),
  })

/** Exports in DynamoDB, one row each; running ones are in the index of due work. */
export function dynamoExportStore(client: DynamoDBClient, name: string): ExportStore {
  const rows = table(client, name)
  return {
    async begin(job, kept) {
      const Put = { TableName: name, Item: itemOf(job) }
      const writes: readonly Conditional<'already_answered'>[] = [
        { otherwise: 'already_answered', write: { Put } },
        ...(kept === null ? [] : [answerWrite(name, kept, job.createdAt)]),
      ]
      const outcome = await transact(client, writes)
      return outcome === 'committed' ? 'begun' : outcome
    },

    async job(id) {
      const item = await rows.get(keyOf(entities.exportJob, { export: id }))
      return item === null ? null : readItem(item, jobItem).job
    },

    async running(limit) {
      const { items } = await rows.query({
        IndexName: places.exportJob.index,
        KeyConditionExpression: 'dueKey = :key',
        ExpressionAttributeValues: marshall({ ':key': partitionOf(places.exportJob, {}) }),
        Limit: limit,
      })
      return items.map(({ dueSort }) => partsOf(places.exportJob.sk, String(dueSort)).export)
    },

    async advance(job) {
      try {
        await client.send(
          new PutItemCommand({
            TableName: name,
            Item: itemOf(job),
            ConditionExpression: 'step = :before',
            ExpressionAttributeValues: marshall({ ':before': job.step - 1 }),
          }),
        )
        return 'written'
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        return 'changed'
      }
    },
  }
}
