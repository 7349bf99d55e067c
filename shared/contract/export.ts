import * as z from 'zod/mini'
import { staffQuery } from './staff'
import { calendarDay, instant, line } from './text'

/**
 * The formats of a file. `xlsx` is a workbook for people: every cell is text. `csv` (RFC 4180, UTF-8 with a byte order mark)
 * is for machines: it cannot say that a cell is text, so a spreadsheet would destroy codes of digits in it. Days and instants
 * are those of Shanghai in both.
 */
export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

const format = z._default(z.enum(exportFormats), 'xlsx')

/** The merchants that the staff list finds with these filters, masked as there. */
export const merchantsExport = z.strictObject({
  kind: z.literal('merchants'),
  query: z.omit(staffQuery, { cursor: true, limit: true }),
  format,
})

/**
 * The merchants that were live at any moment of a period, or barred in it, with the items of SAMR order 37 art. 25, unmasked.
 * For supervisors; the audit of each merchant records the disclosure with its reason. A ZIP that opens with the password of
 * the answer. Without days: the last whole period of the platform's setting.
 */
export const regulatorExport = z.strictObject({
  kind: z.literal('regulator'),
  reason: line(500).check(z.minLength(1, 'too_short')),
  from: z.optional(calendarDay),
  to: z.optional(calendarDay),
  format,
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

/**
 * An export that has begun. `password` opens the file for the regulator (WinZip AES-256), and is shown here alone; null for
 * files without one.
 */
export const exportBegun = z.strictObject({
  exportId: z.string(),
  state: z.literal('running'),
  password: z.nullable(z.string()),
})

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
