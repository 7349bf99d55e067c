import type { GoodsCode, Label, LabelItem, MerchantFields } from '#shared/contract/merchant'
import { newLabelFrom } from '#shared/rules/label-data'
import { labelFindings, labelledGoods, requiredItems } from '#shared/rules/label-findings'
import { type Keyed, newRow } from '../typed/rows'
import type { Typed } from '../typed/typed'

/**
 * The items to tick for one label: `asked` by the standard of its day of production, `else` their alternatives: a batch
 * number, or what the other standard prints.
 */
export type LabelQuestions = { readonly asked: readonly LabelItem[]; readonly else: readonly LabelItem[] }

/** The questions about a label. Goods made before the new standard may have its label already. */
export const labelQuestions = (label: Label, today: string): LabelQuestions => {
  const renewed = (label.producedOn ?? today) >= newLabelFrom && label.goods !== 'bulk'
  const asked = requiredItems(label, renewed ? 'GB 7718-2025' : 'GB 7718-2011')
  const other = requiredItems(label, renewed ? 'GB 7718-2011' : 'GB 7718-2025')
  const batch: readonly LabelItem[] = asked.includes('production_date') ? ['batch'] : []
  return { asked, else: [...other, ...batch].filter((item) => !asked.includes(item)) }
}

/** The items that the label at this place of the list still lacks. */
export const missingOnLabel = (fields: MerchantFields, at: number, today: string): readonly LabelItem[] => {
  const findings = labelFindings(fields, today).map(({ path }) => path)
  const own = fields.labels[at]
  const { asked, else: further } = own ? labelQuestions(own, today) : { asked: [], else: [] }
  return [...asked, ...further].filter((item) => findings.includes(`/labels/${at}/items/${item}`))
}

const blank = (goods: GoodsCode): Label => ({
  goods,
  product: '',
  producedOn: null,
  alcoholByVolume: null,
  items: [],
})

/**
 * Her labels by row, and an empty one for each kind of labelled goods that has none yet. `version` is that of the application:
 * one that is empty now is another than the one that was before.
 */
export const labelsToFill = (
  fields: MerchantFields,
  rows: readonly Keyed<Label>[],
  version: number,
): readonly Keyed<Label>[] => {
  const without = labelledGoods(fields).filter((code) => !rows.some(({ row }) => row.goods === code))
  const keyFor = (name: string): string =>
    rows.some(({ key }) => key === newRow(name)) ? keyFor(`${name}+`) : newRow(name)
  return [...rows, ...without.map((code) => ({ key: keyFor(`${code}@${version}`), row: blank(code) }))]
}

/** The change that adds one more product, of the first kind of labelled goods, beside those that are shown. */
export const oneMoreLabel = (
  fields: MerchantFields,
  rows: readonly Keyed<Label>[],
  version: number,
  name: string,
): Typed => {
  const [first] = labelledGoods(fields)
  const shown = labelsToFill(fields, rows, version).slice(rows.length)
  const added = first === undefined ? [] : [{ key: newRow(name), row: blank(first) }]
  return { labels: Object.fromEntries([...shown, ...added].map(({ key, row }) => [key, row])) }
}

/** The labelled goods of which some label is not there or not complete: nobody is shown these. */
export const unlabelledGoods = (fields: MerchantFields, today: string): readonly GoodsCode[] => {
  const findings = labelFindings(fields, today)
  return labelledGoods(fields).filter((code) => {
    const own = fields.labels.flatMap(({ goods }, at) => (goods === code ? [`/labels/${at}/`] : []))
    return own.length === 0 || findings.some(({ path }) => own.some((start) => path.startsWith(start)))
  })
}
