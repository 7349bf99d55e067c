/**
 * Comparing names. A name stands on the business licence and on every paper; people type brackets, spaces, full-width
 * and small letters, the dot between the parts of a name and the zero of a year as they please, so these do not count.
 * Nothing else is forgiven.
 */
import { seenPart } from './name-letters'

/** The form in which two names are compared: NFKC, in capitals, brackets, dots and zeros made one, nothing unseen. */
export const comparableName = (name: string): string =>
  seenPart(name.normalize('NFKC').toUpperCase().normalize('NFKC'))
    .replace(/[〔【［[]/g, '(')
    .replace(/[〕】］\]]/g, ')')
    .replace(/[.•‧∙⋅・●⸱]/g, '·')
    .replace(/[○◯]/g, '〇')

const shortForm = (name: string): string => comparableName(name).replace(/有限责任公司/g, '有限公司')

/** The likeness of two names: `same`, `short_form` (有限责任公司 against 有限公司), or `different`. */
export function compareNames(one: string, other: string): 'same' | 'short_form' | 'different' {
  if (comparableName(one) === comparableName(other)) return 'same'
  return shortForm(one) === shortForm(other) ? 'short_form' : 'different'
}

const endings = {
  enterprise:
    /(公司|厂|合伙(企业)?(\((有限合伙|普通合伙|特殊普通合伙)\))?|企业|集团|中心|社|店|行|场|部|院|所|庄|坊|馆|楼)(\(.*\))?$/,
  individual:
    /(店|行|部|工作室|坊|馆|铺|摊|厨|房|屋|庄|楼|吧|园|场|社|厅|档|超市|商行|食堂|小吃|餐饮|中心|厂|户)(\(.*\))?$/,
  cooperative: /(合作社|联合社|合作联社)(\(.*\))?$/,
} as const

/** True when a name ends as the registered names of such sellers end. A hint: names are freer than any list. */
export const looksFull = (name: string, seller: keyof typeof endings): boolean =>
  endings[seller].test(comparableName(name))
