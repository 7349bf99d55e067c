import type { World } from './world'

/** Orders a delivery of what is due to the receivers of each of these shards, at once. */
export type OrderDeliveries = (shards: readonly number[], at: string) => Promise<void>

/** The world of the function behind the table's stream: only there deliveries are ordered ahead of the schedule. */
export type StreamWorld = World & { readonly orderDeliveries: OrderDeliveries }
