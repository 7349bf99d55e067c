import * as z from 'zod/mini'
import { staffQuery } from './staff'
import { calendarDay, instant, line } from './text'

/** The merchants that the staff list finds with these filters, masked as there, as CSV (RFC 4180, UTF-8). */
export const merchantsExport = z.strictObject({
  kind: z.literal('merchants'),
  query: z.omit(staffQuery, { cursor: true, limit: true }),
})

/**
 * The merchants that were live at any moment of a period, or barred in it, each with the reason, as CSV. Without days: the
 * half year before the latest 1 January or 1 July.
 */
const regulatorExport = z.strictObject({
  kind: z.literal('regulator'),
  from: z.optional(calendarDay),
  to: z.optional(calendarDay),
})

/**
 * Everything that is kept of one merchant, unmasked, with the proof of its audit, as JSON. For supervisors; the audit
 * records who exported it.
 */
export const dossierExport = z.strictObject({
  kind: z.literal('dossier'),
  merchantId: line(60).check(z.minLength(1, 'too_short')),
})

/** The request for a file. */
export const exportRequest = z.discriminatedUnion('kind', [merchantsExport, regulatorExport, dossierExport])
export type ExportRequest = z.infer<typeof exportRequest>
export type ExportQuery = z.infer<typeof merchantsExport>['query']

export const exportStates = ['running', 'done', 'failed'] as const
/**
 * The reasons for which an export fails: more than 100,000 lines, not done within a day, or the merchant is no longer there
 * for the person who asked.
 */
export const exportFailures = ['too_many_rows', 'took_too_long', 'not_found'] as const

export const exportBegun = z.strictObject({ exportId: z.string(), state: z.literal('running') })

/**
 * The progress of an export. `url` downloads the file until `expiresAt`; ask again for a fresh one. Files are kept for a
 * day.
 */
export const exportStatus = z.strictObject({
  exportId: z.string(),
  state: z.enum(exportStates),
  failure: z.nullable(z.enum(exportFailures)),
  rows: z.number(),
  url: z.nullable(z.string()),
  expiresAt: z.nullable(instant),
})
