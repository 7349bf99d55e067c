import type { OpenParts } from '#shared/contract/merchant'
import { type RequirementCode, requirementCodes } from '#shared/contract/requirement-codes'
import { hasStatus, withSeller } from '#shared/contract/statuses'
import type { RequirementState } from '#shared/rules/evaluation'
import { type Owned, ownedByAny, ownedFields } from '#shared/rules/owned-fields'
import type { Content, Merchant } from '../merchant/merchant'
import { hasEnded, type Moment } from './assess'

/**
 * The requirements whose fields and photos the seller may change now: all in a draft; all of an approved merchant, whose
 * changes are kept beside the approved values; after a request for changes, all but the accepted ones and their
 * alternatives; none in any other status.
 */
export function openItems(
  merchant: Merchant,
  requirements: readonly RequirementState[],
): readonly RequirementCode[] {
  if (merchant.status === 'draft' || merchant.status === 'active') return requirementCodes
  if (merchant.status !== 'action_required') return []
  const accepted = requirements
    .filter(({ code }) => merchant.judgements[code]?.verdict === 'accepted')
    .flatMap(({ anyOf }) => anyOf)
  return requirementCodes.filter((code) => !accepted.includes(code))
}

/**
 * Whether the seller may change anything: a draft or a request for changes that has not lapsed, or an approved merchant
 * whose change nobody is reviewing.
 */
export function mayChange(merchant: Merchant, moment: Moment): boolean {
  if (hasEnded(merchant, moment)) return false
  if (merchant.status === 'active') return merchant.reviewer === null
  return hasStatus(merchant, withSeller)
}

// Another registration number or kind of seller makes another merchant, which needs a new application.
const fixed: readonly string[] = ['/registrationNumber', '/seller']

/** Whether the changed pointers include a field that an approved merchant cannot change. */
export const isFixed = (merchant: Merchant, { pointers }: Touched): boolean =>
  merchant.status === 'active' && pointers.some((pointer) => fixed.includes(pointer))

const withoutTwins = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** The fields, papers and photos that the seller may change now: what `update` accepts. */
export function openParts(
  merchant: Merchant,
  requirements: readonly RequirementState[],
  moment: Moment,
): OpenParts {
  const codes = mayChange(merchant, moment) ? openItems(merchant, requirements) : []
  const owned = codes.map(ownedFields)
  const fields = withoutTwins(owned.flatMap((one) => one.fields))
  return {
    fields: fields.filter(
      (pointer) => !isFixed(merchant, { pointers: [pointer], licences: [], documents: [] }),
    ),
    licences: owned.flatMap(({ licence }) => licence ?? []),
    documents: owned.flatMap(({ document }) => document ?? []),
  }
}

/** The changed parts of an application: pointers of fields, and kinds of licences and photos. */
export type Touched = {
  readonly pointers: readonly string[]
  readonly licences: readonly string[]
  readonly documents: readonly string[]
}

/** Whether a JSON pointer is the owned one or lies below it. */
const covers = (owner: string, pointer: string): boolean =>
  pointer === owner || pointer.startsWith(`${owner}/`)

/** Whether the changed parts include one that this requirement owns. */
export function touches({ fields, licence, document }: Owned, touched: Touched): boolean {
  const field = touched.pointers.some((pointer) => fields.some((owner) => covers(owner, pointer)))
  const paper = licence !== null && touched.licences.includes(licence)
  return field || paper || (document !== null && touched.documents.includes(document))
}

/** Whether every changed part belongs to an open item. */
export function isAllOpen(touched: Touched, open: readonly RequirementCode[]): boolean {
  const owned = open.map(ownedFields)
  return (
    touched.pointers.every((pointer) =>
      owned.some(({ fields }) => fields.some((owner) => covers(owner, pointer))),
    ) &&
    touched.licences.every((kind) => owned.some(({ licence }) => licence === kind)) &&
    touched.documents.every((kind) => owned.some(({ document }) => document === kind))
  )
}

/** The content without the judgements on items that have changed since: those are judged anew. */
export function withoutStaleJudgements(
  content: Content,
  requirements: readonly RequirementState[],
  touched: Touched,
): Content {
  const stale = [
    ...requirements
      .filter((requirement) => ownedByAny(requirement).some((owned) => touches(owned, touched)))
      .map(({ code }) => code),
    ...requirementCodes.filter((code) => touches(ownedFields(code), touched)),
  ]
  const judgements = Object.fromEntries(
    requirementCodes.flatMap((code) => {
      const judgement = content.judgements[code]
      return judgement === undefined || stale.includes(code) ? [] : [[code, judgement]]
    }),
  )
  return { ...content, judgements }
}
