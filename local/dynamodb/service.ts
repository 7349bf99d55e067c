import { accountOwner, type Caller } from '../iam/callers'
import { type Answer, accessDenied, answered, invalid, refused } from './answer'
import { callsOf } from './calls-of'
import type { Engine } from './engine'
import { expireItems } from './expire-items'
import { befalls, type Fault, type Faults, faultAnswer } from './faults'
import { indexLag } from './index-lag'
import { readOperations } from './reads'
import { streamedWrites } from './stream/streamed-writes'
import type { TableStreams } from './stream/table-streams'
import { tableOperations } from './table-operations'
import { tablesOf } from './tables'
import { half } from './unprocessed'
import { type Operation, writeOperations } from './writes'

/** DynamoDB in front of the engine. */
export type Service = {
  /** Answers a request, unless its caller may not make it. */
  readonly serve: (operation: string, text: string, caller: Caller) => Promise<Answer | 'lost' | 'silence'>
  /** Deletes what has expired by `now`, in milliseconds, in a table; gives how many. */
  readonly expire: (table: string, now: number) => Promise<number>
}

export type ServiceOptions = { readonly now: () => number; readonly faults?: Faults }

/** Puts the rules, the streams and the faults of DynamoDB in front of an engine. */
export function service(engine: Engine, streams: TableStreams, { now, faults }: ServiceOptions): Service {
  const tables = tablesOf(engine)
  const lag = indexLag(tables, faults?.writesUnseenByIndexes ?? (() => 0))
  const written = streamedWrites(engine, tables, streams, lag.note)
  const operations: Readonly<Record<string, Operation>> = {
    ...readOperations(engine, tables, lag.lens),
    ...writeOperations(engine, tables, written, now),
    ...tableOperations(engine, tables, streams),
  }

  async function carryOut(operation: string, text: string): Promise<Answer> {
    const work = operations[operation]
    if (work === undefined) return engine.ask(operation, text)
    const body = parsed(text)
    return body === null ? refused(invalid('The request is no JSON object')) : work(body, text)
  }

  async function withFault(fault: Fault, operation: string, text: string) {
    if (fault === 'silent') return 'silence'
    if (fault === 'unprocessed') {
      const { now: first, left } = half(operation, text)
      const answer = await carryOut(operation, first)
      return answer.status === 200 ? answered({ ...parsed(answer.text), ...left }) : answer
    }
    const instead = faultAnswer(fault, operation, text)
    if (instead !== null) return instead
    await carryOut(operation, text)
    return fault === 'answer_lost' ? 'lost' : 'silence'
  }

  async function refusalTo(caller: Caller, operation: string, text: string): Promise<Answer | null> {
    if (caller === accountOwner) return null
    for (const call of await callsOf(operation, parsed(text), tables)) {
      const why = caller.refusalOf(call)
      if (why !== null) return refused(accessDenied(why))
    }
    return null
  }

  return {
    async serve(operation, text, caller) {
      const no = await refusalTo(caller, operation, text)
      if (no !== null) return no
      const fault = faults?.next(operation) ?? null
      return fault !== null && befalls(fault, operation)
        ? withFault(fault, operation, text)
        : carryOut(operation, text)
    },
    expire: (table, at) => expireItems(engine, tables, written, table, at),
  }
}

function parsed(text: string): object | null {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' ? body : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
