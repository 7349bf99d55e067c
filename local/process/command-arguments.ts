import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf, PlainError } from './plain-error'

/** The names of a command's options, each with a text behind it, how many words it takes beside them, and its usage in words. */
export type CommandShape = {
  readonly options: readonly string[]
  readonly mostWords: number
  readonly usage: string
}

/** The words of a command, and the texts of the options that were given. */
export type CommandArguments = {
  readonly words: readonly string[]
  readonly values: Readonly<Partial<Record<string, string>>>
}

/**
 * The arguments of a command.
 *
 * @throws {PlainError} with one sentence and the usage, for an option that it does not have and a word too many.
 */
export function commandArguments(args: readonly string[], shape: CommandShape): CommandArguments {
  const { usage, mostWords } = shape
  const { positionals: words, values } = parsed(args, shape)
  const tooMany = words.slice(mostWords)
  if (tooMany.length > 0) throw new PlainError(`"${tooMany.join(' ')}" is one word too many. ${usage}`)
  const texts = Object.entries(values).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  )
  return { words, values: Object.fromEntries(texts) }
}

function parsed(args: readonly string[], { options: names, usage }: CommandShape) {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    names.map((name) => [name, { type: 'string' }]),
  )
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (cause) {
    const [complaint] = messageOf(cause).split('. ')
    throw new PlainError(`${complaint}. ${usage}`, { cause })
  }
}
