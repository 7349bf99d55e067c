import type { Finding } from '#shared/contract/fault'
import type { Licence, MerchantFields } from '#shared/contract/merchant'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { blocking, blocks } from '#shared/rules/blocking'
import type { RequirementState } from '#shared/rules/evaluation'
import { ownedByAny, ownedFields } from '#shared/rules/owned-fields'
import type { Active, Content, Paper, Pending } from '../merchant/merchant'
import { assess, assessApproved, type Moment } from './assess'
import { touches } from './open-items'
import { touchedBy } from './touched-by'

/** The parts in which the pending change differs from the approved content. */
const touchedIn = (merchant: Active, pending: Pending) => {
  const fields = touchedBy(merchant.fields, pending.fields)
  const ids = (papers: readonly Paper[]) => papers.map(({ id }) => id)
  const moved = [
    ...pending.papers.filter(
      ({ id, status }) => status === 'confirmed' && !ids(merchant.papers).includes(id),
    ),
    ...merchant.papers.filter(
      ({ id, status }) => status === 'confirmed' && !ids(pending.papers).includes(id),
    ),
  ]
  return { ...fields, documents: moved.map(({ kind }) => kind) }
}

/**
 * The reasons why the change cannot be handed in, one fault a requirement. Only requirements that the change touches, or
 * that it brings in, count.
 */
export function pendingFaults(merchant: Active, pending: Pending, moment: Moment): readonly Finding[] {
  const touched = touchedIn(merchant, pending)
  const stoodBefore = blocking(assessApproved(merchant, moment)).map(({ path }) => path)
  const changed = assess(merchant, moment)
  const isHers = ({ path }: Finding): boolean =>
    !stoodBefore.includes(path) ||
    changed.some(
      (requirement) =>
        path === `/requirements/${requirement.code}` &&
        ownedByAny(requirement).some((owned) => touches(owned, touched)),
    )
  return blocking(changed).filter(isHers)
}

type Held = Readonly<Record<string, unknown>>
const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// A pointer names a field, or one part of a field: `/goods`, `/contact/phone`.
function restored(into: Held, from: Held, pointer: string): Held {
  const key = pointer.slice(1).replace(/\/.*$/, '')
  const part = pointer.split('/')[2]
  const [whole, before] = [into[key], from[key]]
  if (part === undefined || !isHeld(whole) || !isHeld(before)) return { ...into, [key]: before }
  return { ...into, [key]: { ...whole, [part]: before[part] } }
}

function asBefore(
  fields: MerchantFields,
  approved: MerchantFields,
  pointers: readonly string[],
): MerchantFields
function asBefore(fields: Held, approved: Held, pointers: readonly string[]): Held {
  return pointers.reduce((held, pointer) => restored(held, approved, pointer), fields)
}

const kindsFrom = <T extends { readonly kind: string }>(
  next: readonly T[],
  approved: readonly T[],
  kinds: readonly string[],
): T[] => [
  ...next.filter(({ kind }) => !kinds.includes(kind)),
  ...approved.filter(({ kind }) => kinds.includes(kind)),
]

/** The change with these requirements set back to their approved content. */
function without(change: Content, approved: Content, codes: readonly RequirementCode[]): Content {
  const owned = codes.map(ownedFields)
  const licences: Licence[] = kindsFrom(change.fields.licences, approved.fields.licences, codes)
  const pointers = owned.flatMap(({ fields }) => fields)
  return {
    fields: { ...asBefore(change.fields, approved.fields, pointers), licences },
    papers: kindsFrom(change.papers, approved.papers, codes),
    judgements: approved.judgements,
  }
}

const ownedWith = (requirements: readonly RequirementState[], codes: readonly RequirementCode[]) =>
  requirements.filter(({ code }) => codes.includes(code)).flatMap(({ anyOf }) => anyOf)

/**
 * The merchant after the decision on its change: accepted parts replace the approved ones, rejected parts stay as approved.
 * Goods that need a rejected paper wait for that paper.
 */
export function takeOver(
  merchant: Active,
  pending: Pending,
  accepted: Content['judgements'],
  rejected: readonly RequirementCode[],
  moment: Moment,
): Active {
  const requirements = assess(merchant, moment)
  const judgements = { ...merchant.judgements, ...accepted }
  const taken = (codes: readonly RequirementCode[]): Active => ({
    ...merchant,
    ...without({ ...pending, judgements }, { ...merchant, judgements }, ownedWith(requirements, codes)),
    pending: null,
  })
  const stoodBefore = blocking(assessApproved(merchant, moment)).map(({ path }) => path)
  // A part that became invalid by itself while it waited, such as an expired licence, was not judged and is not taken over.
  const fallen = requirements.filter(blocks).map(({ code }) => code)
  const refused = [...rejected, ...fallen]
  const all = taken(refused)
  const asksMore = blocking(assessApproved(all, moment)).some(({ path }) => !stoodBefore.includes(path))
  return asksMore ? taken([...refused, 'goods.list']) : all
}
