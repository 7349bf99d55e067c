import { PlainError } from '../process/plain-error'

/**
 * Runs a command's main function. A `PlainError` becomes its one sentence on stderr and exit code 1; anything else is
 * a defect of ours and keeps its stack trace.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    const text =
      error instanceof PlainError ? error.message : error instanceof Error ? error.stack : String(error)
    process.stderr.write(`${text}\n`)
    process.exitCode = 1
  }
}
