/** The shard of an id (a UUID) among `count` shards, at most 256: its last two characters spread evenly. */
export const shardOf = (id: string, count: number): number => (Number.parseInt(id.slice(-2), 16) || 0) % count
