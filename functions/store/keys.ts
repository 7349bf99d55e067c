import { isNumber } from '../domain/search-terms'
import { dueShards } from '../ports/reminder-store'

/**
 * The keys of the one table, and the questions they answer.
 *
 * | question                                   | partition `pk`            | sort `sk`                |
 * |--------------------------------------------|---------------------------|--------------------------|
 * | a merchant, whole                          | `M#<id>`                  | `M`                      |
 * | every change of a merchant, in order       | `M#<id>`                  | `E#<8-digit auditSeq>`   |
 * | who holds a registration number            | `U#<number>`              | `U`                      |
 * | the merchants of a person                  | `W#<person>`              | `M#<id>`                 |
 * | how many drafts a person has               | `W#<person>`              | `W`                      |
 * | merchants by exact number                  | `Q#<number>`              | `<number>#<id>`          |
 * | merchants by the beginning of the name     | `Q#<first two letters>`   | `<name>#<id>`            |
 * | the answer given under an Idempotency-Key  | `I#<actor>#<key>`         | `I`                      |
 *
 * | a person: WeChat ids, consents              | `W#<person>`              | `P`                      |
 * | whose WeChat id this is                    | `O#<openid>`              | `O`                      |
 * | the messages of a person, newest last      | `W#<person>`              | `N#<message>`            |
 * | whom staff should call on a day            | `C#<day>`                 | `<message>`              |
 * | how far a merchant's reminders are         | `M#<id>`                  | `R`                      |
 * | when the clock ends a merchant             | `M#<id>`                  | `S`                      |
 *
 * Index `due-plan` (sparse): partition `dueKey` = `R#<shard>` or `S#<shard>`, sort `dueSort` = `<instant>#<id>`: what is due by
 * now and nothing else, days that were missed included. It carries what she is to be told (`plan`, `basedOn`) and nothing that
 * a claim writes.
 * Index `by-status` (keys only): partition `statusKey` = `S#<status>#<shard>`, sort `statusSort` = `<since>#<id>`:
 * merchants in a status, oldest first. Four shards keep one busy status from heating one partition.
 */
export type Key = { readonly pk: string; readonly sk: string }

export const statusIndex = 'by-status'
const shardCount = 4

/** The shards of a status. */
export const statusPartitions = (status: string): readonly string[] =>
  Array.from({ length: shardCount }, (_, shard) => `S#${status}#${shard}`)

/** The shard in which a merchant stands: the last character of its id spreads evenly. */
export const statusPartition = (status: string, id: string): string =>
  `S#${status}#${(Number.parseInt(id.slice(-1), 16) || 0) % shardCount}`

export const statusSort = (since: string, id: string): string => `${since}#${id}`
export const head = (id: string): Key => ({ pk: `M#${id}`, sk: 'M' })
export const auditPrefix = 'E#'
export const auditEntry = (id: string, seq: number): Key => ({
  pk: `M#${id}`,
  sk: `${auditPrefix}${String(seq).padStart(8, '0')}`,
})
export const hold = (registrationNumber: string): Key => ({ pk: `U#${registrationNumber}`, sk: 'U' })
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
export const ending = (id: string): Key => ({ pk: `M#${id}`, sk: 'S' })
export const duePartition = (work: 'remind' | 'settle', shard: number): string =>
  `${work === 'remind' ? 'R' : 'S'}#${shard}`
/** The shard of a merchant in the index of what is due: the last two characters of its id spread evenly. */
export const dueShard = (id: string): number => (Number.parseInt(id.slice(-2), 16) || 0) % dueShards
export const dueSort = (instant: string, id: string): string => `${instant}#${id}`
export const answer = (actor: string, key: string): Key => ({ pk: `I#${actor}#${key}`, sk: 'I' })
