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

/** The four taps: who sells, what, made how, where; and what may be known besides. */
export type FourAnswers = {
  readonly seller: SellerKind
  readonly goods: readonly GoodsCode[]
  readonly making: Making
  readonly province: string
} & Partial<Pick<Profile, 'brand' | 'directSales' | 'traits'>>

/**
 * Which papers the law asks of such a seller, before anything is known of her but four answers. Answers that do not go
 * together are not refused: the papers are those of the lawful way, and `goods.list` carries the contradiction.
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
