import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { anyQuestion } from '#test/weapp/verdicts/any-question'
import { bundledVerdicts } from '#test/weapp/verdicts/bundled-verdicts'
import { verdictsOf } from '#test/weapp/verdicts/verdicts-of'
import { whenAndWhere } from './report/when-and-where'

const seed = 20261122
const numRuns = 10_000

/** Asks the shared code as the mini-program bundles it and as the server runs it the same 10,000 questions. */
export async function proveVerdicts(): Promise<string> {
  const { verdicts, present } = await bundledVerdicts()
  if (present.length > 0) throw new Error(`These should be absent: ${present.join(', ')}.`)
  const counts = { same: 0, findings: 0, requirements: 0, wellFormed: 0 }
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const asked = JSON.stringify(question)
      const ours = verdictsOf(JSON.parse(asked))
      if (verdicts(asked) !== JSON.stringify(ours)) throw new Error('The two differ.')
      counts.same += 1
      counts.findings += ours.findings.length
      counts.requirements += ours.requirements.length
      counts.wellFormed += Number(Object.values(ours.numbers).some(({ findings }) => findings.length === 0))
    }),
    { seed, numRuns },
  )
  const count = (number: number): string => number.toLocaleString('en')
  const text = `# The phone's verdicts are the server's

The shared code, bundled by the mini-program's toolchain and run in an engine without Intl, URL, TextEncoder, process,
crypto and \`new Function\`, was asked the same questions as the source that the server runs: every number's page, the
findings on the fields, the papers for four answers, the evaluation, the words of a fault.

| | |
|---|---|
| generated merchants and inputs (seed ${seed}) | ${count(numRuns)} |
| answered alike, to the last character | ${count(counts.same)} |
| inputs that are some well-formed number | ${count(counts.wellFormed)} |
| findings compared | ${count(counts.findings)} |
| requirements compared | ${count(counts.requirements)} |

${whenAndWhere('Measured')} Run \`npm run proof -- verdicts\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'verdicts.md'), text)
  return `${count(counts.same)} of ${count(numRuns)} answered alike`
}
