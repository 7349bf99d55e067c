import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Engine } from '../engine'
import type { ViewType } from './change'
import { openStreamLog, type StreamLog } from './stream-log'

/** The streams of the tables of one engine. */
export type TableStreams = {
  readonly of: (table: string) => StreamLog | null
  /** Gives a table a stream, or leaves the one that it has. */
  readonly enable: (table: string, viewType: ViewType) => void
  /** Ends the stream of a table and drops its records. */
  readonly drop: (table: string) => void
  readonly close: () => void
}

const viewType = z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'])
const kept = z.object({ StreamViewType: viewType })
/** What a request or a description of a table says of its stream. */
export const streamSpecification = z.object({
  StreamEnabled: z.boolean(),
  StreamViewType: z.optional(viewType),
})

/** Opens the streams that are kept in a folder. */
export function openTableStreams(folder: string, now: () => number): TableStreams {
  mkdirSync(folder, { recursive: true })
  const open = new Map<string, StreamLog>()
  const described = (table: string): string => join(folder, `${table}.json`)
  const recorded = (table: string): string => join(folder, `${table}.records`)

  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const table = name.slice(0, -'.json'.length)
    const { StreamViewType } = kept.parse(JSON.parse(readFileSync(described(table), 'utf8')))
    open.set(table, openStreamLog(recorded(table), StreamViewType, now))
  }

  return {
    of: (table) => open.get(table) ?? null,
    enable(table, StreamViewType) {
      if (open.has(table)) return
      writeFileSync(described(table), JSON.stringify({ StreamViewType }))
      open.set(table, openStreamLog(recorded(table), StreamViewType, now))
    },
    drop(table) {
      open.get(table)?.close()
      open.delete(table)
      for (const path of [described(table), recorded(table)]) rmSync(path, { force: true })
    },
    close() {
      for (const log of open.values()) log.close()
      open.clear()
    },
  }
}

const listed = z.object({ TableNames: z.array(z.string()) })
const description = z.object({
  Table: z.object({ StreamSpecification: z.optional(streamSpecification) }),
})

/**
 * Ends the engine's own streams, which make every write slower than the one before it, and gives their tables streams here. The
 * records that an engine had before are not taken over.
 */
export async function takeStreamsOver(engine: Engine, streams: TableStreams): Promise<void> {
  const { TableNames } = listed.parse(await engine.do('ListTables', {}))
  for (const TableName of TableNames) {
    const { Table } = description.parse(await engine.do('DescribeTable', { TableName }))
    const { StreamEnabled = false, StreamViewType } = Table.StreamSpecification ?? {}
    if (!StreamEnabled || StreamViewType === undefined) continue
    await engine.do('UpdateTable', { TableName, StreamSpecification: { StreamEnabled: false } })
    streams.enable(TableName, StreamViewType)
  }
}
