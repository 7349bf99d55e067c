import type { Finding } from '../contract/fault'
import { type Assessment, assess, best } from './assess'
import type { Demand } from './demand'
import type { Evaluated } from './evaluation'

/** A demand, under the code of the paper that answers it best, and how far that paper is. */
export type AnsweredDemand = { readonly demand: Demand; readonly assessment: Assessment }

const both = (one: Demand, other: Demand): Demand => ({
  ...one,
  articles: [...new Set([...one.articles, ...other.articles])],
  anyOf: one.anyOf.filter((code) => other.anyOf.includes(code)),
})

/**
 * The demands as the merchant answers them: an operation licence that is given instead of a filing stands under its own
 * code, first among the papers that would do. Demands that one paper answers are one.
 */
export function answeredDemands(
  demands: readonly Demand[],
  merchant: Evaluated,
  findings: readonly Finding[],
): readonly AnsweredDemand[] {
  const found = new Map<string, AnsweredDemand>()
  for (const demand of demands) {
    const assessment = best(
      assess(demand.code, merchant, findings),
      ...demand.anyOf.slice(1).map((code) => assess(code, merchant, findings)),
    )
    const { code } = assessment
    const own = { ...demand, code, anyOf: [code, ...demand.anyOf.filter((other) => other !== code)] }
    const before = found.get(code)
    found.set(code, { demand: before ? both(before.demand, own) : own, assessment })
  }
  return [...found.values()]
}
