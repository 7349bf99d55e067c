/** How deep under the edge is looked, in pixels of the judged picture: print that was cut is there at both depths. */
const depths = [3, 6]
/** A letter that was cut is no wider than this share of the side; a frame of the paper, or a table's edge, is. */
const widestLetter = 0.03
/** So many letters along one side are print that goes on beyond it, and no speck or frame. */
const leastLetters = 8
/** The edge shows paper where it is nearly as bright as the paper of the whole picture, ink where it is much darker. */
const paperFrom = 0.8
const inkBelow = 0.6

const brightest = (line: readonly number[]): number =>
  [...line].sort((left, right) => left - right)[Math.floor(line.length * 0.8)] ?? 0

/** How many letters a line of pixels cuts: short dark runs on paper; none where the line does not lie on paper. */
const lettersOn = (line: readonly number[], paper: number): number => {
  const here = brightest(line)
  if (here < paper * paperFrom) return 0
  let [letters, run] = [0, 0]
  for (const value of [...line, here]) {
    if (value < here * inkBelow) run += 1
    else {
      if (run > 0 && run <= line.length * widestLetter) letters += 1
      run = 0
    }
  }
  return letters
}

/**
 * Whether print runs off an edge of a grey picture, so that part of the paper is missing. Paper may fill the picture: an
 * electronic licence has a margin, and so nothing printed at its edge. `paper` is the brightness of the paper.
 */
export const isCut = (grey: Uint8Array, width: number, height: number, paper: number): boolean => {
  const row = (y: number) => Array.from(grey.slice(y * width, (y + 1) * width))
  const column = (x: number) => Array.from({ length: height }, (_, y) => grey[y * width + x] ?? 0)
  const sides = [
    (depth: number) => row(depth),
    (depth: number) => row(height - 1 - depth),
    (depth: number) => column(depth),
    (depth: number) => column(width - 1 - depth),
  ]
  return sides.some((line) => depths.every((depth) => lettersOn(line(depth), paper) >= leastLetters))
}
