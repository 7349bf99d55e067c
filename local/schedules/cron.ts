import { PlainError } from '../process/plain-error'

/** A minute as a clock on the wall shows it. `week` is EventBridge's day of the week: 1 is Sunday. */
export type WallMinute = {
  readonly minute: number
  readonly hour: number
  readonly day: number
  readonly month: number
  readonly week: number
  readonly year: number
}

/** The six fields in their order, each with the least and greatest number it takes (EventBridge Scheduler, "Cron-based schedules"). */
const fields = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12 },
  { name: 'week', least: 1, most: 7 },
  { name: 'year', least: 1970, most: 2199 },
] as const

type Field = (typeof fields)[number]

/**
 * Whether a cron expression of EventBridge Scheduler, such as `cron(0/5 9-19 * * ? *)`, fires in a minute. Known are numbers,
 * `*`, `?`, lists, ranges and steps from a number.
 *
 * @throws {PlainError} when it has any other form.
 */
export function cronOf(expression: string): (wall: WallMinute) => boolean {
  const refuse = (why: string): never => {
    throw new PlainError(`The local stack does not know the schedule ${expression}: ${why}.`)
  }
  const texts = /^cron\(([^()]*)\)$/.exec(expression)?.[1]?.trim().split(/\s+/)
  if (texts?.length !== fields.length) return refuse('it takes cron(...) with six fields')
  if ((texts[2] === '?') === (texts[4] === '?'))
    return refuse('one of day of month and day of week is a ?, and not both')
  const takes = fields.map((field, at) => {
    const text = texts[at] ?? ''
    if (text === '*' || (text === '?' && (field.name === 'day' || field.name === 'week'))) return null
    const numbers = new Set<number>()
    for (const part of text.split(',')) {
      const found = numbersOf(part, field)
      if (found === null) return refuse(`it cannot read "${part}" as ${field.name}`)
      for (const number of found) numbers.add(number)
    }
    return numbers
  })
  return (wall) => fields.every(({ name }, at) => takes[at]?.has(wall[name]) ?? true)
}

/** The numbers of one part of a list: `7`, `9-19` or `0/5`. Null for any other form and for what is out of bounds. */
function numbersOf(part: string, { least, most }: Field): readonly number[] | null {
  const read = /^(\d{1,4})(?:-(\d{1,4})|\/(\d{1,4}))?$/.exec(part)
  if (read === null) return null
  const [, begin, end, every] = read
  const first = Number(begin)
  const last = every === undefined ? Number(end ?? begin) : most
  const step = Number(every ?? 1)
  if (first < least || last > most || first > last || step < 1) return null
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step)
}
