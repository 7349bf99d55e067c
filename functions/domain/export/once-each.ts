const end = '\r\n'

/** The lines of a part of a CSV file whose first cell was in none before; `met` remembers those cells. No cell may have a line end. */
export function onceEach(rows: string, met: Set<string>): readonly string[] {
  return rows.split(end).flatMap((row) => {
    const cell = row.slice(0, row.indexOf(','))
    if (row === '' || met.has(cell)) return []
    met.add(cell)
    return [`${row}${end}`]
  })
}
