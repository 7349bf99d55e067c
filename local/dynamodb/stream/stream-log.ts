import { closeSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { type Change, recordOf, type ViewType } from './change'

/**
 * The records of one table's stream, in the order of the writes, in a file of one JSON object a line. What `append` returned from
 * is there after the end of the process, however it ended.
 */
export type StreamLog = {
  readonly viewType: ViewType
  readonly append: (changes: readonly Change[]) => void
  /** The next records, at most `limit`, behind a sequence number; from the first when there is none. */
  readonly after: (sequenceNumber: string | null, limit: number) => readonly unknown[]
  readonly close: () => void
}

// DynamoDB's have 21 to 40 digits; as texts they are in the order of their numbers.
const digits = 21
const sequenceNumber = (count: number): string => `1${String(count).padStart(digits - 1, '0')}`
const countOf = (sequence: string): number => Number(sequence.slice(1))

/** Where each line begins, and where the last whole line ends. */
function linesOf(bytes: Buffer): { readonly starts: number[]; readonly end: number } {
  const starts: number[] = []
  let end = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, end)) {
    starts.push(end)
    end = at + 1
  }
  return { starts, end }
}

/** Opens the log in a file, which is made when it is not there. A line that was not written to its end is dropped. */
export function openStreamLog(path: string, viewType: ViewType, now: () => number): StreamLog {
  const file = openSync(path, 'a+')
  const { starts, end: whole } = linesOf(readFileSync(path))
  ftruncateSync(file, whole)
  let end = whole
  let isClosed = false

  function text(from: number, to: number): string {
    const bytes = Buffer.alloc(to - from)
    readSync(file, bytes, 0, bytes.length, from)
    return bytes.toString('utf8')
  }

  return {
    viewType,
    append(changes) {
      const lines = changes.map((change, index) =>
        JSON.stringify(recordOf(change, viewType, sequenceNumber(starts.length + index + 1), now())),
      )
      for (const line of lines) {
        const bytes = Buffer.from(`${line}\n`)
        writeSync(file, bytes)
        starts.push(end)
        end += bytes.length
      }
    },
    after(sequence, limit) {
      if (isClosed) throw new Error(`The stream in ${path} is closed`)
      const from = sequence === null ? 0 : countOf(sequence)
      const start = starts[from]
      if (start === undefined) return []
      const lines = text(start, starts[from + limit] ?? end)
        .split('\n')
        .slice(0, -1)
      return lines.map((line): unknown => JSON.parse(line))
    },
    close() {
      closeSync(file)
      isClosed = true
    },
  }
}
