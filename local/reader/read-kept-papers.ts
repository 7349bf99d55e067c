import * as z from 'zod/mini'
import type { LicenceReader } from '#functions/ports/licence-reader'
import type { ReadingWorld } from '#functions/ports/reading-world'
import type { Template } from '../gateway/template'
import type { Created } from '../object-store/object-files'
import { photoQueue } from './photo-queue'
import { readerProcess } from './reader-process'

const notices = z.optional(
  z.object({
    QueueConfigurations: z.array(
      z.object({
        Event: z.literal('s3:ObjectCreated:*'),
        Filter: z.object({
          S3Key: z.object({ Rules: z.array(z.object({ Name: z.literal('prefix'), Value: z.string() })) }),
        }),
      }),
    ),
  }),
)

/**
 * A running reader of photographed papers: `created` gives the listener of a bucket, `worked` waits until all is read, `stop`
 * ends it.
 */
export type Reading = {
  readonly created: (bucket: string) => Created | undefined
  readonly worked: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** No reader at all. */
export const notReading: Reading = {
  created: () => undefined,
  worked: async () => undefined,
  stop: async () => undefined,
}

/**
 * Reads the objects that the template's buckets announce: those of the prefixes that it names, by the function that its queue
 * feeds.
 */
export function readKeptPapers(
  template: Template,
  readingWith: (reader: LicenceReader) => ReadingWorld,
): Reading {
  const reader = readerProcess()
  const queue = photoQueue(readingWith(reader))
  const notified = template.resources('AWS::S3::Bucket').map(({ id, properties }) => ({
    id,
    prefixes: (notices.parse(properties.NotificationConfiguration)?.QueueConfigurations ?? []).flatMap(
      ({ Filter }) => Filter.S3Key.Rules.map(({ Value }) => Value),
    ),
  }))
  return {
    created(bucket) {
      const prefixes = notified.find(({ id }) => id === bucket)?.prefixes ?? []
      return (key) => {
        if (prefixes.some((prefix) => key.startsWith(prefix))) queue.push(key)
      }
    },
    worked: queue.worked,
    async stop() {
      queue.stop()
      await reader.stop()
    },
  }
}
