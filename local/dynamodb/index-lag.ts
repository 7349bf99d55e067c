import { type Attribute, compareKeys, type Item } from './attribute'
import { keyTerms, meets } from './key-condition'
import type { Lens, Page } from './reads'
import type { Reading } from './requests'
import type { Change } from './stream/change'
import { placeName } from './stream/images'
import type { KeyPart, Tables } from './tables'

// As many writes as an index can be behind.
const mostKept = 1_000

/** Indexes that have not seen the latest writes, as those of DynamoDB may for a moment. */
export type IndexLag = { readonly note: (changes: readonly Change[]) => void; readonly lens: Lens }

/**
 * Shows a query of an index the items as they were `behind()` writes ago. Such a query may have no filter and asks for items, not
 * for their count.
 */
export function indexLag(tables: Tables, behind: () => number): IndexLag {
  const latest: Change[] = []

  /** What the index still shows of the items that were written since: the oldest of their images. */
  function unseen(table: string): ReadonlyMap<string, Item | null> {
    const count = behind()
    const images = new Map<string, Item | null>()
    for (const change of count === 0 ? [] : latest.slice(-count)) {
      const name = placeName(change)
      if (change.table === table && !images.has(name)) images.set(name, change.before)
    }
    return images
  }

  const unseenBy = (request: Reading): ReadonlyMap<string, Item | null> =>
    request.IndexName === undefined ? new Map() : unseen(request.TableName)

  async function shown(request: Reading, page: Page): Promise<Page> {
    const images = unseenBy(request)
    const shape = await tables.shapeOf(request.TableName)
    const index = shape?.indexes.get(request.IndexName ?? '')
    if (images.size === 0 || !shape || !index) return page
    const order = orderOf([...index.key, ...shape.key], request.ScanIndexForward === false)
    const terms = keyTerms(request)
    const start = request.ExclusiveStartKey
    const end = page.LastEvaluatedKey
    const isShown = (one: Item): boolean =>
      index.key.every(({ name }) => one[name] !== undefined) &&
      terms.every((term) => meets(one[term.name], term)) &&
      (!start || order(one, start) > 0) &&
      (!end || order(one, end) <= 0)
    const nameOf = (one: Item): string =>
      placeName({ table: request.TableName, key: pick(one, new Set(shape.key.map(({ name }) => name))) })
    const current = (page.Items ?? []).filter((one) => !images.has(nameOf(one)))
    const old = [...images.values()].flatMap((one) => (one !== null && isShown(one) ? [one] : []))
    const all = [...current, ...old.map((one) => pick(one, index.projected))].sort(order)
    const Items = all.slice(0, request.Limit)
    const last = Items.at(-1)
    const cut =
      last && Items.length === request.Limit ? { LastEvaluatedKey: keyIn(last, index.key, shape.key) } : {}
    return { ...page, ...cut, Items, Count: Items.length, ScannedCount: Items.length }
  }

  return {
    lens: {
      // As many more as the unseen may take away.
      widened: (request) =>
        request.Limit === undefined ? request : { ...request, Limit: request.Limit + unseenBy(request).size },
      shown,
    },
    note(changes) {
      latest.push(...changes)
      latest.splice(0, Math.max(latest.length - mostKept, 0))
    },
  }
}

const keyIn = (one: Item, ...parts: readonly (readonly KeyPart[])[]): Item =>
  pick(one, new Set(parts.flat().map(({ name }) => name)))

const pick = (one: Item, names: ReadonlySet<string> | null): Item =>
  Object.fromEntries(
    Object.entries(one).filter((entry): entry is [string, Attribute] => names?.has(entry[0]) ?? true),
  )

const orderOf =
  (key: readonly KeyPart[], isBackward: boolean) =>
  (one: Item, other: Item): number => {
    for (const { name } of key) {
      const order = compareKeys(one[name], other[name])
      if (order !== 0) return isBackward ? -order : order
    }
    return 0
  }
