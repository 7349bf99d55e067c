import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { causes } from '../http/causes'
import { readDocument } from '../jobs/read-document'
import type { ReadingWorld } from '../ports/reading-world'
import { keptNames } from '../vault/kept-names'

async function readAll(body: string, world: ReadingWorld): Promise<void> {
  for (const name of keptNames(body)) {
    const [merchantId = '', paperId = ''] = name.split('/')
    const outcome = await readDocument(merchantId, paperId, world)
    world.log({
      time: world.clock.now(),
      level: 'info',
      work: 'read',
      shard: -1,
      outcomes: { [outcome]: 1 },
      backlogSeconds: 0,
      merchantId,
    })
  }
}

/**
 * The Lambda function behind the queue of kept photos: one photo a message, one after the other. A photo that fails goes
 * back to the queue, and after the last try to its dead-letter queue; the seller never waits for it.
 */
export const serveReadings =
  (openWorld: () => ReadingWorld) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const world = openWorld()
    const failed: { itemIdentifier: string }[] = []
    for (const { body, messageId } of event.Records) {
      try {
        await readAll(body, world)
      } catch (error) {
        failed.push({ itemIdentifier: messageId })
        const line = { work: 'read', shard: -1, outcomes: {}, backlogSeconds: 0 }
        world.log({ ...line, time: world.clock.now(), level: 'error', failure: causes(error) })
      }
    }
    return { batchItemFailures: failed }
  }
