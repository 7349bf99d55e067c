import { type ArticleId, articles, type Check } from '../rules/article'
import { chineseNumber } from './chinese-number'
import type { InEvery, Language } from './language'
import { lawsEn, lawsZh, wholeEn, wholeZh } from './law-names'

type Law = keyof typeof lawsZh
type Whole = keyof typeof wholeZh
/** An id that is neither a whole text nor an article of a law named here does not compile. */
type Cited = Whole | `${Law}_${number}`

const isWhole = (id: Cited): id is Whole => id in wholeZh
const isLaw = (name: string): name is Law => name in lawsZh

/**
 * The form of citations in a language: the names of laws and of whole texts, an article of a law, the mark of a text by how
 * it was checked, and the separator.
 */
type Citing = {
  readonly laws: Readonly<Record<Law, string>>
  readonly wholes: Readonly<Record<Whole, string>>
  readonly article: (law: string, number: number) => string
  readonly mark: Readonly<Record<Check, string>>
  readonly join: string
}

const citing: InEvery<Citing> = {
  'zh-CN': {
    laws: lawsZh,
    wholes: wholeZh,
    article: (law, number) => `《${law}》第${chineseNumber(number)}条`,
    mark: { read: '', reported: '（据公开资料）', remembered: '（未查到原文）' },
    join: '、',
  },
  en: {
    laws: lawsEn,
    wholes: wholeEn,
    article: (law, number) => `${law} art. ${number}`,
    mark: { read: '', reported: ' (as reported)', remembered: ' (text not found)' },
    join: '; ',
  },
}

function cited(id: Cited, { laws, wholes, article }: Citing): string {
  if (isWhole(id)) return wholes[id]
  const cut = id.lastIndexOf('_')
  const law = id.slice(0, cut)
  return isLaw(law) ? article(laws[law], Number(id.slice(cut + 1))) : id
}

/**
 * The articles of a requirement as one sentence part: 《食品安全法》第三十五条、《电子商务法》第十条. One whose text was not read says
 * so.
 */
export const legalBasis = (ids: readonly ArticleId[], language: Language): string => {
  const form = citing[language]
  return ids.map((id) => `${cited(id, form)}${form.mark[articles[id]]}`).join(form.join)
}
