import { randomUUID } from 'node:crypto'
import { localCredentials } from '../../secrets/local-credentials'
import type { Item } from '../attribute'
import { canonical } from '../canonical'

/** One item before and after a write; null where it was not there. `expired` marks a deletion by its time to live. */
export type Change = {
  readonly table: string
  readonly key: Item
  readonly before: Item | null
  readonly after: Item | null
  readonly expired?: boolean
}

/** What of an item a stream carries. */
export type ViewType = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES'

/** Whether a write changed anything. One that did not has no record in a stream. */
export const changesAnything = ({ before, after }: Change): boolean =>
  before === null || after === null ? before !== after : canonical(before) !== canonical(after)

const eventOf = ({ before, after }: Change): 'INSERT' | 'MODIFY' | 'REMOVE' => {
  if (before === null) return 'INSERT'
  return after === null ? 'REMOVE' : 'MODIFY'
}

// The principal of a deletion by the time to live, as in the records of AWS.
const timeToLive = { type: 'Service', principalId: 'dynamodb.amazonaws.com' }

/** The record of a change, as a function behind the stream gets it; the images are those that the view type names. */
export function recordOf(
  change: Change,
  StreamViewType: ViewType,
  SequenceNumber: string,
  now: number,
): object {
  const { key, before, after } = change
  const hasNew = after !== null && (StreamViewType === 'NEW_IMAGE' || StreamViewType === 'NEW_AND_OLD_IMAGES')
  const hasOld =
    before !== null && (StreamViewType === 'OLD_IMAGE' || StreamViewType === 'NEW_AND_OLD_IMAGES')
  return {
    eventID: randomUUID().replaceAll('-', ''),
    eventName: eventOf(change),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: localCredentials.region,
    eventSourceARN: `arn:aws-cn:dynamodb:${localCredentials.region}:000000000000:table/${change.table}/stream/local`,
    ...(change.expired === true ? { userIdentity: timeToLive } : {}),
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(now / 1000),
      Keys: key,
      ...(hasNew ? { NewImage: after } : {}),
      ...(hasOld ? { OldImage: before } : {}),
      SequenceNumber,
      StreamViewType,
    },
  }
}
