import { isNumber } from '../domain/staff/search-terms'
import { type DueWork, dueShards } from '../ports/reminder-store'

/**
 * The keys of the one table, and the questions they answer.
 *
 * | question                                   | partition `pk`            | sort `sk`                |
 * |--------------------------------------------|---------------------------|--------------------------|
 * | a merchant, whole                          | `M#<id>`                  | `M`                      |
 * | what was read on her papers                | `M#<id>`                  | `M#<paper>`              |
 * | the key her personal values are sealed with | `M#<id>`                 | `MK`                     |
 * | all three at once, in one query            | `M#<id>`                  | begins with `M`          |
 * | the key that wraps the keys of a month     | `K#<month>`               | `K`                      |
 * | every change of a merchant, in order       | `M#<id>`                  | `E#<8-digit auditSeq>`   |
 * | who holds a registration number            | `U#<number>`              | `U`                      |
 * | the merchants of a person                  | `W#<person>`              | `M#<id>`                 |
 * | how many drafts a person has               | `W#<person>`              | `W`                      |
 * | what staff list: see the table below      |                           |                          |
 * | the answer given under an Idempotency-Key  | `I#<actor>#<key>`         | `I`                      |
 * | who else sent the very same photo          | `F#<sha256>`              | `<person>#<id>`          |
 * | which photos are to be looked after        | `P#<id>`                  | `<paper>`                |
 * | how long the latest decisions took         | `G#review`                | `<instant>#<id>`         |
 * | an export of staff, and how far it is       | `J#<id>`                  | `J`                      |
 * | whether an entity is barred                | `B#<keyed hash>`          | `B`                      |
 * | a person: WeChat ids, consents              | `W#<person>`              | `P`                      |
 * | whose WeChat id this is                    | `O#<openid>`              | `O`                      |
 * | the messages of a person, newest last      | `W#<person>`              | `N#<message>`            |
 * | whom staff should call on a day            | `C#<day>`                 | `<message>`              |
 * | how far a merchant's reminders are         | `M#<id>`                  | `R`                      |
 * | when the clock ends a merchant             | `M#<id>`                  | `S`                      |
 * | when a merchant is erased                  | `M#<id>`                  | `F`                      |
 *
 * Index `due-plan` (sparse): partition `dueKey` = `R#<shard>`, `S#<shard>` or `F#<shard>`, sort `dueSort` = `<instant>#<id>`: what is due by
 * now and nothing else, days that were missed included. It carries what she is to be told (`plan`, `basedOn`) and nothing that
 * a claim writes; of heads `D#<shard>`, see below.
 * Index `by-status` (keys only): partition `statusKey` = `S#<status>#<shard>`, sort `statusSort` = `<instant>#<id>`.
 *
 * What staff list. One query uses one of these lists, the first that it names a filter of, and judges every merchant anew; a
 * filter without a list of its own (`bucket`) only narrows. A query that would read the table through is not offered. Each
 * list is read from a place on, four shards at once where it is sharded; then the heads of the page and the keys that open
 * them, fifty merchants in a BatchGetItem. A request reads at most eight index pages: two of a sharded list. Where the rest of
 * the query may leave out many, a hundred places are read at once.
 *
 * | filter             | partition                | sort                      | reads of a page                      |
 * |--------------------|--------------------------|---------------------------|--------------------------------------|
 * | `q`, a number      | `Q#<number>`             | `<number>#<id>`           | 1 Query, 1 BatchGetItem              |
 * | `q`, a name        | `Q#<first two letters>`  | `<name>#<id>`             | 1 Query, 1 BatchGetItem              |
 * | `assignee`         | `A#<reviewer>`           | `<createdAt>#<id>`        | 1 Query, 1 BatchGetItem              |
 * | `missing`          | `N#<code>#<shard>`       | `<outstanding from>#<id>` | 4 Queries up to now, 1 BatchGetItem  |
 * | `dueBefore`        | `due-plan`: `D#<shard>`  | `<first due>#<id>`        | 4 Queries up to it, 1 BatchGetItem   |
 * | `contested`        | `X`                      | `<createdAt>#<id>`        | 1 Query, 1 BatchGetItem              |
 * | `status`           | `by-status`: as above    | `<since>#<id>`            | 4 Queries, 1 BatchGetItem            |
 * | ... of an `active` | `by-status`: as above    | `<next turn>#<id>`        | 4 Queries up to or from now, 1 Batch |
 * | `province`         | `V#<province>#<shard>`   | `<createdAt>#<id>`        | 4 Queries, 1 BatchGetItem            |
 * | rivals of a number | `Y#<number>`             | `U#<id>`                  | 1 Query, and its hold                |
 * | 100 numbers        | `U#<number>`, then heads |                           | 3 BatchGetItems: holds, heads twice  |
 */
export type Key = { readonly pk: string; readonly sk: string }

const shardCount = 4

const shards = (partition: string): readonly string[] =>
  Array.from({ length: shardCount }, (_, shard) => `${partition}#${shard}`)

// The last character of an id spreads evenly; four shards keep one busy list from heating one partition.
const shardOf = (partition: string, id: string): string =>
  `${partition}#${(Number.parseInt(id.slice(-1), 16) || 0) % shardCount}`

/** The shards of a status. */
export const statusPartitions = (status: string): readonly string[] => shards(`S#${status}`)
/** The shard in which a merchant stands. */
export const statusPartition = (status: string, id: string): string => shardOf(`S#${status}`, id)
/** The place of a merchant in a list by time; `idAt` reads the id of it. */
export const listSort = (instant: string, id: string): string => `${instant}#${id}`
export const idAt = (sort: string): string => sort.slice(sort.lastIndexOf('#') + 1)
export const firstDuePartitions = shards('D')
export const firstDuePartition = (id: string): string => shardOf('D', id)
export const assigneePartition = (assignee: string): string => `A#${assignee}`
export const contestedPartition = 'X'
export const missingPartitions = (code: string): readonly string[] => shards(`N#${code}`)
export const missing = (code: string, from: string, id: string): Key => ({
  pk: shardOf(`N#${code}`, id),
  sk: listSort(from, id),
})
export const provincePartitions = (province: string): readonly string[] => shards(`V#${province}`)
export const inProvince = (province: string, createdAt: string, id: string): Key => ({
  pk: shardOf(`V#${province}`, id),
  sk: listSort(createdAt, id),
})
export const head = (id: string): Key => ({ pk: `M#${id}`, sk: 'M' })
/** Head, readings and data key of a merchant sort side by side; nothing else in her partition begins like this. */
export const headPrefix = 'M'
export const dataKey = (id: string): Key => ({ pk: `M#${id}`, sk: `${headPrefix}K` })
/** What a batch asks for to read a merchant: her head and the key it is sealed with. */
export const headAndKey = (id: string): readonly Key[] => [head(id), dataKey(id)]
export const monthKey = (month: string): Key => ({ pk: `K#${month}`, sk: 'K' })
export const reading = (id: string, paper: string): Key => ({ pk: `M#${id}`, sk: `${headPrefix}#${paper}` })
export const auditPrefix = 'E#'
export const auditEntry = (id: string, seq: number): Key => ({
  pk: `M#${id}`,
  sk: `${auditPrefix}${String(seq).padStart(8, '0')}`,
})
export const hold = (registrationNumber: string): Key => ({ pk: `U#${registrationNumber}`, sk: 'U' })
export const rivalPrefix = 'U#'
/** Not beside the hold: rows that point come and go, a hold is never deleted. */
export const rival = (registrationNumber: string, id: string): Key => ({
  pk: `Y#${registrationNumber}`,
  sk: `${rivalPrefix}${id}`,
})
export const person = (owner: string): Key => ({ pk: `W#${owner}`, sk: 'W' })
export const ownedPrefix = 'M#'
export const owned = (owner: string, id: string): Key => ({ pk: `W#${owner}`, sk: `${ownedPrefix}${id}` })
export const searchPartition = (term: string): string =>
  isNumber(term) ? `Q#${term}` : `Q#${Array.from(term).slice(0, 2).join('')}`
export const search = (term: string, id: string): Key => ({ pk: searchPartition(term), sk: `${term}#${id}` })
export const dueIndex = 'due-plan'
export const profile = (id: string): Key => ({ pk: `W#${id}`, sk: 'P' })
export const openid = (id: string): Key => ({ pk: `O#${id}`, sk: 'O' })
export const messagePrefix = 'N#'
export const message = (owner: string, id: string): Key => ({ pk: `W#${owner}`, sk: `${messagePrefix}${id}` })
export const call = (day: string, id: string): Key => ({ pk: `C#${day}`, sk: id })
export const reminder = (id: string): Key => ({ pk: `M#${id}`, sk: 'R' })
const dueLetters = { remind: 'R', settle: 'S', erase: 'F' } as const
/** The row that says when a merchant is due for some work. */
export const due = (work: DueWork, id: string): Key => ({ pk: `M#${id}`, sk: dueLetters[work] })
export const duePartition = (work: DueWork, shard: number): string => `${dueLetters[work]}#${shard}`
/** The shard of a merchant in the index of what is due: the last two characters of its id spread evenly. */
export const dueShard = (id: string): number => (Number.parseInt(id.slice(-2), 16) || 0) % dueShards
export const dueSort = (instant: string, id: string): string => `${instant}#${id}`
export const photoPartition = (sha256: string): string => `F#${sha256}`
export const photo = (sha256: string, owner: string, id: string): Key => ({
  pk: photoPartition(sha256),
  sk: `${owner}#${id}`,
})
export const photoCheck = (id: string, paperId: string): Key => ({ pk: `P#${id}`, sk: paperId })
export const photoCheckPartition = (shard: number): string => `C#${shard}`
export const reviewPartition = 'G#review'
export const reviewTime = (at: string, id: string): Key => ({ pk: reviewPartition, sk: `${at}#${id}` })
export const exportJob = (id: string): Key => ({ pk: `J#${id}`, sk: 'J' })
export const exportPartition = 'J'
export const bar = (key: string): Key => ({ pk: `B#${key}`, sk: 'B' })
export const answer = (actor: string, key: string): Key => ({ pk: `I#${actor}#${key}`, sk: 'I' })
