import type * as z from 'zod/mini'
import { invalid, type Refusal } from '../answer'
import type { transactGet, transactWrite } from '../requests'

const most = 100

const tooMany = (count: number): Refusal | null =>
  count <= most
    ? null
    : invalid(
        `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to ${most}`,
      )

/** What DynamoDB refuses of a transaction as a whole. */
export function transactWriteRefusal({ TransactItems }: z.infer<typeof transactWrite>): Refusal | null {
  const counts = TransactItems.map((entry) => Object.values(entry).filter((one) => one !== undefined).length)
  return (
    tooMany(TransactItems.length) ??
    (counts.every((count) => count === 1)
      ? null
      : invalid('TransactItems can only contain one of Check, Put, Update or Delete'))
  )
}

/** The same for reads. */
export const transactGetRefusal = ({ TransactItems }: z.infer<typeof transactGet>): Refusal | null =>
  tooMany(TransactItems.length)
