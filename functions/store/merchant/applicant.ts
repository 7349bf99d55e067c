import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Change } from '../../domain/merchant/change'
import type { Merchant } from '../../domain/merchant/merchant'
import type { ChangeWrite } from '../commit'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion, readItem } from '../read-item'
import type { Table } from '../table'

// `begun` counts every draft that was ever begun or reopened; `allowed` is how many there may be of them by now.
const applicantItem = z.object({
  merchants: z._default(z.set(z.string()), new Set()),
  begun: z._default(z.number(), 0),
})

const rowOf = (person: string) => keyOf(entities.applicant, { person })

/**
 * The write of the row of the person whose merchant is new, or is a draft again. A draft that ends is not counted here: the
 * drafts are counted when the limit seems to be reached.
 */
export function applicantWrites(name: string, { after, effects }: Change): readonly ChangeWrite[] {
  const isNew = effects.pointers.added.some(({ by }) => by === 'owner')
  const { draft } = effects
  if (!isNew && draft === null) return []
  const added = [...(isNew ? ['merchants :id'] : []), ...(draft === null ? [] : ['begun :one'])]
  const values = {
    ':v': itemVersion,
    ...(isNew ? { ':id': new Set([after.id]) } : {}),
    ...(draft === null ? {} : { ':one': 1, ':most': draft.most }),
  }
  const isWithin =
    'attribute_not_exists(begun) OR begun < allowed OR (attribute_not_exists(allowed) AND begun < :most)'
  const Update = {
    TableName: name,
    Key: marshall(rowOf(after.owner)),
    UpdateExpression: `SET v = :v ADD ${added.join(', ')}`,
    ExpressionAttributeValues: marshall(values),
    ...(draft === null ? {} : { ConditionExpression: isWithin }),
  }
  return [{ write: { Update }, otherwise: 'too_many_drafts' }]
}

/** The applicants of a table; `merchantsOf` reads merchants by id. */
export function applicants(
  rows: Table,
  merchantsOf: (ids: readonly string[]) => Promise<readonly Merchant[]>,
) {
  async function read(person: string) {
    const item = await rows.get(rowOf(person))
    if (item === null) return { begun: 0, merchants: [] }
    const { begun, merchants } = readItem(item, applicantItem)
    return { begun, merchants: await merchantsOf([...merchants].sort()) }
  }

  return {
    /** The merchants of a person, the oldest first. */
    ownedBy: async (person: string): Promise<readonly Merchant[]> => (await read(person)).merchants,

    /**
     * Counts the drafts that a person has and writes down how many more may be begun. False where there are `most`; true where
     * another draft may be tried, also because one was begun in between.
     */
    async hasRoom(person: string, most: number): Promise<boolean> {
      const { begun, merchants } = await read(person)
      const open = merchants.filter(({ status }) => status === 'draft').length
      if (open >= most) return false
      const values = { ':allowed': begun + most - open, ':begun': begun }
      await rows.updateIf(rowOf(person), 'SET allowed = :allowed', 'begun = :begun', values)
      return true
    },
  }
}
