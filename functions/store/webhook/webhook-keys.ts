import { toldShards } from '../../ports/webhook-store'
import type { Key } from '../keys'

/**
 * The keys of what receivers are told.
 *
 * | question                                 | partition `pk`   | sort `sk`                     |
 * |------------------------------------------|------------------|-------------------------------|
 * | who is told of changes                   | `H`              | `<webhook>`                   |
 * | what is known of a merchant              | `M#<id>`         | `K`                           |
 * | the events of a merchant, in order       | `M#<id>`         | `V#<8-digit sequence>`        |
 * | what a receiver is still to be told      | `H#<webhook>`    | `L#<merchant>`                |
 * | what a receiver did not take             | `H#<webhook>`    | `X#<merchant>#<8-digit seq>`  |
 *
 * In the index `due`: partition `K#<shard>`, sort `<instant>#<merchant>`, of whom the clock is to be asked again; partition
 * `L#<webhook>`, sort the same, which of a receiver's lanes are to be tried: each receiver has its own.
 */
export const webhookPartition = 'H'
export const webhook = (id: string): Key => ({ pk: webhookPartition, sk: id })
export const told = (merchantId: string): Key => ({ pk: `M#${merchantId}`, sk: 'K' })

const digits = (sequence: number): string => String(sequence).padStart(8, '0')

export const event = (merchantId: string, sequence: number): Key => ({
  pk: `M#${merchantId}`,
  sk: `V#${digits(sequence)}`,
})
/** Sorts behind every event of a merchant. */
export const lastEvent = 'V#~'
export const lane = (webhookId: string, merchantId: string): Key => ({
  pk: `H#${webhookId}`,
  sk: `L#${merchantId}`,
})
export const undeliveredPrefix = 'X#'
export const undelivered = (webhookId: string, merchantId: string, sequence: number): Key => ({
  pk: `H#${webhookId}`,
  sk: `${undeliveredPrefix}${merchantId}#${digits(sequence)}`,
})
export const toldPartition = (shard: number): string => `K#${shard}`
/** The shard of a merchant: the last two characters of its id spread evenly. */
export const toldShard = (merchantId: string): number =>
  (Number.parseInt(merchantId.slice(-2), 16) || 0) % toldShards
export const lanePartition = (webhookId: string): string => `L#${webhookId}`
