/** One line of the log. It holds no personal data: the caller is a keyed hash. */
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
  /** The chain of causes of an unexpected failure: names and messages of ours, never of what was sent. */
  readonly failure?: readonly string[]
}

export type Log = (line: LogLine) => void
