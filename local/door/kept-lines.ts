import { appendFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { readIfPresent } from '../process/data-directory'

/** A list kept in a file, one JSON value a line. */
export type KeptLines<Line> = {
  readonly all: () => readonly Line[]
  /** Adds a line; whoever asks sees it before it is on the disk. */
  readonly add: (line: Line) => Promise<void>
}

/** Opens the list. A last line that was cut off, when the machine stopped in the middle of it, is left out. */
export async function openKeptLines<Shape extends z.ZodMiniType>(
  file: string,
  shape: Shape,
): Promise<KeptLines<z.infer<Shape>>> {
  const text = (await readIfPresent(file)) ?? ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const lines = whole.split('\n').flatMap((line) => (line === '' ? [] : [z.parse(shape, JSON.parse(line))]))
  if (whole.length < text.length) await appendFile(file, '\n')
  let writing = Promise.resolve()
  return {
    all: () => lines,
    add(line) {
      lines.push(line)
      writing = writing.then(() => appendFile(file, `${JSON.stringify(line)}\n`))
      return writing
    },
  }
}
