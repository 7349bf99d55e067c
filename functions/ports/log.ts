/** One line of the log of a request. It holds no personal data: the caller is a keyed hash. */
export type LogLine = {
  readonly time: string
  readonly level: 'info' | 'warn' | 'error'
  readonly requestId: string
  readonly route: string
  readonly caller: string | null
  readonly merchantId: string | null
  readonly status: number
  readonly code: string | null
  readonly ms: number
  /** The chain of causes of an unexpected failure: names and messages of ours, never data that was sent. */
  readonly failure?: readonly string[]
}

/** One line of the log of timed work: merchants by outcome, and how late the oldest of them was. */
export type WorkLine = {
  readonly time: string
  readonly level: 'info' | 'error'
  readonly work: string
  readonly shard: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly backlogSeconds: number
  readonly merchantId?: string
  readonly failure?: readonly string[]
}

export type Log = (line: LogLine | WorkLine) => void
