import type { GoodsCode, Making, SellerKind } from '../contract/merchant'
import { contradictions } from './contradictions'
import type { Demand, Profile } from './demand'
import { demandsOf } from './demands-of'
import type { RequirementState } from './evaluation'
import type { Rules } from './rules'

/** A demand as a requirement of which nothing is given yet. */
const unanswered = (demand: Demand): RequirementState => ({
  code: demand.code,
  kind: demand.kind,
  legalBasis: demand.articles,
  atSubmit: demand.atSubmit,
  anyOf: demand.anyOf,
  satisfiedBy: null,
  status: 'missing',
  bucket: demand.atSubmit ? 'now_due' : 'later_due',
  awaiting: 'seller',
  opensAt: null,
  dueAt: null,
  impact: demand.impact,
  faults: [],
  comment: null,
  validFrom: null,
  validTo: null,
  longTerm: false,
})

/** The answers to the four questions (who sells, what, made how, where), and further answers where they are known. */
export type FourAnswers = {
  readonly seller: SellerKind
  readonly goods: readonly GoodsCode[]
  readonly making: Making
  readonly province: string
} & Partial<Pick<Profile, 'brand' | 'directSales' | 'traits'>>

/**
 * The papers that the law asks of a seller of whom only four answers are known. Answers that contradict one another are not
 * refused: the papers are those of the lawful way, and `goods.list` carries the contradiction.
 */
export function findPapers(answers: FourAnswers, rules: Rules): readonly RequirementState[] {
  const profile: Profile = { brand: false, directSales: false, traits: [], ...answers }
  const faults = contradictions(profile, rules)
  const status = faults.some(({ level }) => level === 'reject') ? 'rejected' : 'provided'
  return demandsOf(profile, rules).map((demand) =>
    demand.code === 'goods.list'
      ? { ...unanswered(demand), status, satisfiedBy: 'goods.list', faults }
      : unanswered(demand),
  )
}
