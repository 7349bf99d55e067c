import * as z from 'zod/mini'
import { staffQuery } from './staff'
import { instant } from './text'

/** The merchants that the staff list finds with these filters, masked as there, as a CSV file (RFC 4180, UTF-8). */
export const exportRequest = z.strictObject({
  kind: z.literal('merchants'),
  query: z.omit(staffQuery, { cursor: true, limit: true }),
})
export type ExportQuery = z.infer<typeof exportRequest>['query']

export const exportStates = ['running', 'done', 'failed'] as const
/** Why an export failed: more than 100,000 lines, or not done within a day. */
export const exportFailures = ['too_many_rows', 'took_too_long'] as const

export const exportBegun = z.strictObject({ exportId: z.string(), state: z.literal('running') })

/** How far an export is. `url` downloads the file until `expiresAt`; ask again for a fresh one. Files are kept for a day. */
export const exportStatus = z.strictObject({
  exportId: z.string(),
  state: z.enum(exportStates),
  failure: z.nullable(z.enum(exportFailures)),
  rows: z.number(),
  url: z.nullable(z.string()),
  expiresAt: z.nullable(instant),
})
