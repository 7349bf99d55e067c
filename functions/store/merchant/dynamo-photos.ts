import { marshall } from '@aws-sdk/util-dynamodb'
import type { MerchantStore } from '../../ports/merchant-store'
import { dueBy } from '../due-index'
import { keyOf, partitionOf, partsOf, sortOf } from '../key'
import { entities, places } from '../key-table'
import { readItem } from '../read-item'
import type { Table } from '../table'
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
    return due.map(({ sort }) => {
      const { at, merchant, paper } = partsOf(places.photoCheck.sk, sort)
      return { at, merchantId: merchant, paperId: paper }
    })
  },

  async photoChecked({ merchantId, paperId, at }) {
    const parts = { merchant: merchantId, paper: paperId, at }
    const seen = { ':sort': sortOf(places.photoCheck, parts) }
    await rows.deleteIf(keyOf(entities.photoCheck, parts), 'dueSort = :sort', seen)
  },
})
