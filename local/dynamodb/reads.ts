import * as z from 'zod/mini'
import { type Answer, answered, invalid, refused } from './answer'
import { item } from './attribute'
import type { Engine } from './engine'
import { withPrefixAsRange } from './key-condition'
import { batchGet, type Reading, reading } from './requests'
import { readingRefusal } from './rules/query-rules'
import type { Tables } from './tables'
import type { Operation } from './writes'

const unreadable = refused(invalid('The request has not the shape of its operation'))

/** A page as the engine gives it. */
const page = z.looseObject({
  Count: z.number(),
  ScannedCount: z.number(),
  Items: z.optional(z.array(item)),
  LastEvaluatedKey: z.optional(item),
})
export type Page = z.infer<typeof page>

const batch = z.looseObject({ Responses: z.optional(z.record(z.string(), z.array(item))) })

/**
 * The adjustments to a page of the engine: the request may ask for more than was asked, and the page is changed before it is
 * answered.
 */
export type Lens = {
  readonly widened: (request: Reading) => Reading
  readonly shown: (request: Reading, page: Page) => Promise<Page>
}

/** The operations that read, as strict as DynamoDB. */
export function readOperations(
  engine: Engine,
  tables: Tables,
  lens: Lens,
): Readonly<Record<string, Operation>> {
  /** Without a filter as many were looked at as are given; the engine also counts the one that the page had no room for. */
  function counted(request: Reading, given: Page): Page {
    return request.FilterExpression === undefined ? { ...given, ScannedCount: given.Count } : given
  }

  const read =
    (operation: 'Query' | 'Scan'): Operation =>
    async (body) => {
      const parsed = reading.safeParse(body)
      if (!parsed.success) return unreadable
      const shape = await tables.shapeOf(parsed.data.TableName)
      const refusal = shape === null ? null : readingRefusal(parsed.data, shape)
      if (refusal !== null) return refused(refusal)
      const answer = await engine.ask(operation, JSON.stringify(withPrefixAsRange(lens.widened(parsed.data))))
      if (answer.status !== 200) return answer
      const given = page.parse(JSON.parse(answer.text))
      return answered(counted(parsed.data, await lens.shown(parsed.data, given)))
    }

  /** The order of a batch is not promised, so it is not the order asked for. */
  async function readBatch(body: unknown, text: string): Promise<Answer> {
    if (!batchGet.safeParse(body).success) return unreadable
    const answer = await engine.ask('BatchGetItem', text)
    if (answer.status !== 200) return answer
    const { Responses = {}, ...rest } = batch.parse(JSON.parse(answer.text))
    const turned = Object.entries(Responses).map(([table, items]) => [table, [...items].reverse()] as const)
    return answered({ ...rest, Responses: Object.fromEntries(turned) })
  }

  return { Query: read('Query'), Scan: read('Scan'), BatchGetItem: readBatch }
}
