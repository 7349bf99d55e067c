/** An error's name and message and those of its causes, outermost first: for the log, never for an answer. */
export function causes(error: unknown): readonly string[] {
  const chain: string[] = []
  let current = error
  while (current !== undefined && chain.length < 10) {
    chain.push(current instanceof Error ? `${current.name}: ${current.message}` : String(current))
    current = current instanceof Error ? current.cause : undefined
  }
  return chain
}
