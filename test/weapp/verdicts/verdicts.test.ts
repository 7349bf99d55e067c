import fc from 'fast-check'
import { anyQuestion } from './any-question'
import { type BundledVerdicts, bundledVerdicts } from './bundled-verdicts'
import { verdictsOf } from './verdicts-of'

describe('the shared code as the mini-program bundles it', () => {
  let verdicts: BundledVerdicts
  let present: readonly string[]
  beforeAll(async () => {
    const bundle = await bundledVerdicts()
    verdicts = bundle.verdicts
    present = bundle.present
  })

  it('runs where Intl, URL, TextEncoder, process and crypto are absent', () => {
    expect(present).toEqual([])
  })

  it("gives the server's verdicts", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const asked = JSON.stringify(question)
        expect(verdicts(asked)).toBe(JSON.stringify(verdictsOf(JSON.parse(asked))))
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })
})
