import { marshall } from '@aws-sdk/util-dynamodb'
import type { MerchantStore } from '../../ports/merchant-store'
import { dueBy } from '../due-index'
import { keyOf, partitionOf, partsOf } from '../key'
import { entities, places } from '../key-table'
import { readItem } from '../read-item'
import type { Table } from '../table'
import { checked, dueIn, moveOn } from './photo-check'
import { pointerItem } from './pointer-writes'

// The largest number of merchants with the very same photo that staff are shown.
const mostAlike = 20

/** Merchants by the hash of a photo, and photos whose check is due, in DynamoDB. */
export const dynamoPhotos = (
  rows: Table,
): Pick<MerchantStore, 'photoAt' | 'photosToCheck' | 'photoChecked'> => ({
  async photoAt(sha256, owner) {
    const { items } = await rows.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': partitionOf(entities.byPhoto, { sha256 }) }),
      Limit: mostAlike,
    })
    return items
      .filter(({ sk }) => partsOf(entities.byPhoto.sk, String(sk)).person !== owner)
      .map((item) => readItem(item, pointerItem).id)
  },

  async photosToCheck(shard, until, limit) {
    const due = await dueBy(rows, partitionOf(places.photoCheck, {}, shard), until, limit)
    const keys = due.map(({ sort }) => keyOf(entities.photoCheck, partsOf(places.photoCheck.sk, sort)))
    const items = await rows.batch(keys)
    const found = items.map((item) => ({ item, photos: dueIn(item, until) }))
    // A process that ended between two writes left a row due whose photos are not.
    for (const { item, photos } of found) if (photos.length === 0) await moveOn(rows, item)
    return found
      .flatMap(({ photos }) => photos)
      .sort((one, other) => (one.at < other.at ? -1 : 1))
      .slice(0, limit)
  },

  photoChecked: (due) => checked(rows, due),
})
