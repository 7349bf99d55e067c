import { after, before, type Cell, heightOf, joined, placesOf } from './cell'
import { beginsLabel, beginsLongLabel, type Labelled, labelOf } from './labels'

/** A value on the paper, line by line, and the label it belongs to. */
export type Value = { readonly labelled: Labelled; readonly cells: readonly Cell[] }

/** A printed label: its cell, the cells of the paper that it is made of, and how many of their characters are label. */
type Label = {
  readonly cell: Cell
  readonly parts: readonly Cell[]
  readonly labelled: Labelled
  readonly length: number
}

const middle = ({ top, bottom }: Cell): number => (top + bottom) / 2

const onOneRow = (one: Cell, other: Cell): boolean =>
  Math.abs(middle(one) - middle(other)) < 0.95 * Math.max(heightOf(one), heightOf(other))

/** The nearest cell to the right on the same row; of two lines beside one label the upper. */
function rightOf(cell: Cell, cells: readonly Cell[]): Cell | undefined {
  const beside = cells.filter(
    (other) => other !== cell && other.left >= cell.right - heightOf(cell) && onOneRow(cell, other),
  )
  const nearest = Math.min(...beside.map(({ left }) => left)) + heightOf(cell)
  return beside.filter(({ left }) => left <= nearest).sort((one, other) => one.top - other.top)[0]
}

/** The next cell up or down that begins where this one does, at most `most` of its heights away. */
function beyond(cell: Cell, cells: readonly Cell[], way: 1 | -1, most: number): Cell | undefined {
  const high = heightOf(cell)
  const gapTo = (other: Cell): number => (way === 1 ? other.top - cell.bottom : cell.top - other.bottom)
  return cells
    .filter((other) => {
      const gap = gapTo(other)
      return Math.abs(other.left - cell.left) < 1.2 * high && gap > -0.5 * high && gap < most * high
    })
    .sort((one, other) => gapTo(one) - gapTo(other))[0]
}

// Two columns that stand close may come as one line: where the second begins there is a gap and a label.
function columns(cell: Cell): readonly Cell[] {
  const places = placesOf(cell)
  const at = places.findIndex(
    (place, index) =>
      place - Math.min(...places.slice(Math.max(0, index - 1), index + 1)) > 1.3 * heightOf(cell) &&
      beginsLongLabel(cell.text.slice(index)),
  )
  return at < 0 ? [cell] : [before(cell, at), ...columns(after(cell, at))]
}

// Labels are stretched to one width: 名 and 称 may come as two cells, and the space between them as some letter.
function labelAt(cell: Cell, cells: readonly Cell[]): readonly Label[] {
  const alone = labelOf(cell.text)
  if (alone !== null) return [{ cell, parts: [cell], ...alone }]
  const first = cell.glyphs.length <= 2 ? before(cell, 1) : cell
  const next = beginsLabel(first.text)
    ? rightOf(
        first,
        cells.filter((other) => other !== cell),
      )
    : undefined
  if (next === undefined || next.left - first.right > 4 * heightOf(cell)) return []
  const both = joined(first, next)
  const label = labelOf(both.text)
  return label === null ? [] : [{ cell: both, parts: [cell, next], ...label }]
}

/** The lines that follow a cell up or down, as far as they are free. */
function run(begin: Cell, cells: readonly Cell[], way: 1 | -1): readonly Cell[] {
  const found: Cell[] = []
  for (let next = beyond(begin, cells, way, 0.9); next !== undefined; next = beyond(next, cells, way, 0.9))
    found.push(next)
  return found
}

/** Whether a line stands nearer to what is above it than to what is below. */
function isNearerAbove(cell: Cell, cells: readonly Cell[]): boolean {
  const over = cells.filter(({ left, right }) => left < cell.right && right > cell.left)
  const gaps = (way: 1 | -1): readonly number[] =>
    over
      .map((other) => (way === 1 ? other.top - cell.bottom : cell.top - other.bottom))
      .filter((gap) => gap > -0.5 * heightOf(cell))
  return Math.min(...gaps(-1)) < Math.min(...gaps(1))
}

/** Every label on the paper with its value: behind it in the same cell, right of it, or under it. */
export function valuesOf(lines: readonly Cell[]): readonly Value[] {
  const cells = lines.flatMap(columns)
  const labels = cells.flatMap((cell) => labelAt(cell, cells))
  const parts = new Set(labels.flatMap((label) => label.parts))
  const plain = cells.filter((cell) => !parts.has(cell))
  const begun = labels.flatMap(({ cell, labelled, length }) => {
    const rest = after(cell, length)
    if (rest.text !== '') return [{ labelled, begin: rest }]
    const begin = rightOf(cell, plain) ?? beyond(cell, plain, 1, 1.5)
    return begin === undefined ? [] : [{ labelled, begin }]
  })
  const begins = new Set(begun.map(({ begin }) => begin))
  const free = plain.filter((cell) => !begins.has(cell))
  const down = begun.map((value) => ({ ...value, cells: [value.begin, ...run(value.begin, free, 1)] }))
  const taken = new Set(down.flatMap((value) => value.cells))
  // Beside a label that stands in the middle of its table cell a long value also begins above.
  const left = free.filter((cell) => !taken.has(cell) && !isNearerAbove(cell, cells))
  return down.map(({ labelled, begin, cells: lines }) => ({
    labelled,
    cells: [...[...run(begin, left, -1)].reverse(), ...lines],
  }))
}
