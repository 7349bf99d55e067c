import { rename, writeFile } from 'node:fs/promises'
import type { DynamoDBRecord, StreamRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import { entities } from '#functions/store/key-table'
import type { StreamLog } from '../dynamodb/stream/stream-log'
import { readIfPresent } from '../process/data-directory'

const image = z.custom<NonNullable<StreamRecord['NewImage']>>((value) => typeof value === 'object')
const record = z.looseObject({
  eventID: z.string(),
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.looseObject({
    Keys: z.record(z.string(), z.object({ S: z.string() })),
    NewImage: z.optional(image),
    OldImage: z.optional(image),
    SequenceNumber: z.string(),
    StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']),
  }),
})

/** The stream of a table, read from its beginning and then on from where it was read to. */
export type TableStream = {
  /** The next records of heads of merchants, in order; none when everything has been read. */
  readonly next: () => Promise<readonly DynamoDBRecord[]>
}

const pageSize = 500

const savedPlace = z.object({ sequenceNumber: z.optional(z.string()) })

/**
 * Opens the stream of a table in the database of this machine. How far it was read is kept in `file`: a page counts as read when
 * the next is asked for, so that what a stack was about when it ended comes again.
 */
export function tableStream(log: StreamLog, file: string): TableStream {
  let seen: string | null = null
  let saved: string | null = null
  let isOpen = false

  async function open(): Promise<void> {
    const { sequenceNumber } = savedPlace.parse(JSON.parse((await readIfPresent(file)) ?? '{}'))
    seen = sequenceNumber ?? null
    saved = seen
    isOpen = true
  }

  async function save(): Promise<void> {
    if (seen === saved) return
    await writeFile(`${file}.new`, JSON.stringify({ sequenceNumber: seen }))
    await rename(`${file}.new`, file)
    saved = seen
  }

  return {
    async next() {
      if (!isOpen) await open()
      for (;;) {
        await save()
        const records = z.array(record).parse(log.after(seen, pageSize))
        seen = records.at(-1)?.dynamodb.SequenceNumber ?? seen
        if (records.length === 0) return []
        const heads = records.filter(
          ({ eventName, dynamodb }) => eventName !== 'REMOVE' && dynamodb.Keys.sk?.S === entities.head.sk,
        )
        if (heads.length > 0) return heads
      }
    },
  }
}
