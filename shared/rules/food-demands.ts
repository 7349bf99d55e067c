import type { GoodsCode } from '../contract/merchant'
import type { RequirementCode } from '../contract/requirement-codes'
import type { ArticleId } from './article'
import type { Demand, LawfulProfile } from './demand'
import {
  cardsForGoods,
  notForBrands,
  type PaperLetter,
  paperArticles,
  paperOfLetter,
} from './food-paper-data'
import { type CardRule, isRead } from './province-pack'
import { packOf, type Rules } from './rules'

type Choice = { readonly papers: readonly PaperLetter[]; readonly cards: readonly CardRule[] }

/** Whether the text of a card lets these goods be sold with it, and sold online. */
const allows = ({ online, barred }: CardRule, { traits }: LawfulProfile): boolean =>
  online !== false && !traits.some((trait) => barred.includes(trait))

/**
 * The cards of the province that this seller may hold for these goods and sell with online. A text that was not read bars
 * no goods and no kind of card of the national frame.
 */
function cardsFor(goods: GoodsCode, profile: LawfulProfile, rules: Rules): readonly CardRule[] {
  const pack = packOf(profile.province, rules)
  const frame = isRead(pack) ? {} : rules.nationwide.cards
  return (cardsForGoods[goods] ?? [])
    .map((type) => pack.cards[type] ?? frame[type])
    .filter((card) => card !== undefined)
    .filter((card) => card.sellers.includes(profile.seller) && (!isRead(pack) || allows(card, profile)))
}

function choiceFor(goods: GoodsCode, profile: LawfulProfile, rules: Rules): Choice {
  const ways = rules.papers[goods]
  const listed = (profile.making && ways[profile.making]) ?? ways.usual
  const barred = profile.brand || profile.directSales ? (notForBrands[goods] ?? []) : []
  const cards = cardsFor(goods, profile, rules)
  const open = listed.filter((letter) => letter !== 'C' || cards.length > 0)
  const papers = open.filter((letter) => !barred.includes(letter))
  return { papers: papers.length > 0 ? papers : open, cards }
}

const covers = (wider: Choice, narrower: Choice): boolean =>
  narrower.papers.every((paper) => wider.papers.includes(paper))

/**
 * The articles by which a person need not register: small and home-grown trade is exempt, with the statement of order 37.
 */
const unregistered: readonly ArticleId[] = ['ecommerce_10', 'order_37_8', 'order_37_12']

const articlesOf = ({ papers, cards }: Choice, { seller }: LawfulProfile): readonly ArticleId[] => {
  const own = papers.flatMap((paper) => [
    ...paperArticles[paper],
    ...(paper === 'C' ? cards.flatMap(({ articles }) => articles) : []),
    ...(paper === 'E' && seller === 'natural_person' ? unregistered : []),
  ])
  return own.filter((article, at) => own.indexOf(article) === at)
}

/**
 * The papers that allow a seller to sell these goods, as an AND of ORs: each demand is met by any one of its papers. Goods
 * that share a paper share a demand; a demand that another one implies is left out.
 *
 * Farm produce alone is exempt from licence and filing (Food Safety Law art. 35), with a statement; beside other goods it
 * needs nothing of its own.
 */
export function foodDemands(profile: LawfulProfile, rules: Rules): readonly Demand[] {
  const processed = profile.goods.filter((goods) => goods !== 'farm_produce')
  const choices = (processed.length > 0 ? processed : profile.goods).map((goods) =>
    choiceFor(goods, profile, rules),
  )
  const needed = choices.filter(
    (choice, at) =>
      !choices.some(
        (other, otherAt) =>
          otherAt !== at && covers(choice, other) && (!covers(other, choice) || otherAt < at),
      ),
  )
  const taken: RequirementCode[] = []
  return needed
    .sort((a, b) => a.papers.length - b.papers.length)
    .flatMap((choice) => {
      const papers = choice.papers.map((letter) => paperOfLetter[letter])
      const anyOf = [
        ...papers.filter((code) => !taken.includes(code)),
        ...papers.filter((code) => taken.includes(code)),
      ]
      return anyOf.slice(0, 1).map((code): Demand => {
        taken.push(code)
        return {
          code,
          kind: 'document',
          anyOf,
          articles: articlesOf(choice, profile),
          atSubmit: true,
          impact: 'sell',
          graceFrom: null,
          goodForMonths: null,
        }
      })
    })
}

/**
 * The food papers that the seller typed before naming any goods: they are listed, so that their faults are shown at once.
 */
export const typedPapers = (kinds: readonly RequirementCode[]): readonly Demand[] =>
  (['F', 'O', 'P', 'C', 'E'] as const)
    .filter((letter) => kinds.includes(paperOfLetter[letter]))
    .map((letter) => ({
      code: paperOfLetter[letter],
      kind: 'document',
      anyOf: [paperOfLetter[letter]],
      articles: paperArticles[letter],
      atSubmit: true,
      impact: 'sell',
      graceFrom: null,
      goodForMonths: null,
    }))
