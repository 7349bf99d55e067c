import type { Licence, MerchantFields } from '#shared/contract/merchant'
import { licenceKinds } from '#shared/contract/requirement-codes'
import { canonical } from '../merchant/canonical'
import type { Touched } from './open-items'

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// The fields whose parts belong to different requirements.
const parted = ['contact', 'declarations']

function changedPointers(before: unknown, after: unknown, path: string, deeper: boolean): readonly string[] {
  if (canonical(before) === canonical(after)) return []
  if (!deeper || !isPlain(before) || !isPlain(after)) return [path]
  return Object.keys(after).flatMap((key) =>
    changedPointers(before[key], after[key], `${path}/${key}`, path === '' && parted.includes(key)),
  )
}

const ofKind = (licences: readonly Licence[], kind: string): string =>
  canonical(licences.filter((licence) => licence.kind === kind))

/** The parts that differ between two states of the fields. */
export function touchedBy(before: MerchantFields, after: MerchantFields): Touched {
  return {
    pointers: changedPointers({ ...before, licences: null }, { ...after, licences: null }, '', true),
    licences: licenceKinds.filter((kind) => ofKind(before.licences, kind) !== ofKind(after.licences, kind)),
    documents: [],
  }
}
