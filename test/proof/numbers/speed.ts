import { buildSync } from 'esbuild'
import * as z from 'zod/mini'
import { inProject } from '#local/project-root'
import { forms, seededBelow } from './made-numbers'

/**
 * Codes a second of each, at the median of the rounds. `times` is how often faster we are, `control` how often faster than
 * ourselves in the same round: medians of the rounds too, so that a busy machine slows both sides of a ratio.
 */
export type Speed = {
  readonly ours: number
  readonly theirs: number
  readonly times: number
  readonly control: number
  readonly rounds: number
}

const rounds = 101
const codes = 20_000

// Ours stands twice in every round, before and after theirs: what lies between the two is the noise of the machine.
const script = `
  const fs = require('fs')
  const { codes, bundle, rounds } = JSON.parse(fs.readFileSync(0, 'utf8'))
  const page = { exports: {} }
  new Function('module', 'exports', bundle)(page, page.exports)
  const { validate } = page.exports
  const { stdnum } = require('stdnum')
  const ours = () => { let right = 0; for (const code of codes) right += validate(code).findings.length === 0; return right }
  const theirs = () => { let right = 0; for (const code of codes) right += stdnum.CN.uscc.validate(code).isValid; return right }
  const perSecond = (run) => { const from = performance.now(); run(); return codes.length / ((performance.now() - from) / 1000) }
  const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)]
  for (let warm = 0; warm < 3; warm += 1) { ours(); theirs() }
  const measured = { ours: [], theirs: [], times: [], control: [] }
  for (let round = 0; round < rounds; round += 1) {
    const [before, other, after] = [perSecond(ours), perSecond(theirs), perSecond(ours)]
    measured.ours.push(before)
    measured.theirs.push(other)
    measured.times.push((before + after) / 2 / other)
    measured.control.push(before / after)
  }
  const medians = Object.entries(measured).map(([name, numbers]) => [name, median(numbers)])
  process.stdout.write(JSON.stringify({ ...Object.fromEntries(medians), rounds }))`

/** Our page of the credit code, bundled as the functions are, beside npm's stdnum in one process. */
export function measureSpeed(ask: (script: string, input: string) => string): Speed {
  const { outputFiles } = buildSync({
    entryPoints: [inProject('shared', 'numbers', 'uscc.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  })
  const below = seededBelow(7)
  const [form] = forms
  if (form === undefined) throw new Error('No form of number is made.')
  const made = Array.from({ length: codes }, () => form.make(below)).filter((code) => /^\d{8}/.test(code))
  const input = JSON.stringify({ codes: made, bundle: outputFiles[0]?.text, rounds })
  const number = z.number()
  const shape = z.object({ ours: number, theirs: number, times: number, control: number, rounds: number })
  return z.parse(shape, JSON.parse(ask(script, input)))
}
