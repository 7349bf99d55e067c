import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'
import { reminderReasons, templates } from '#shared/contract/reminder'
import { requirementCodes } from '#shared/contract/requirement-codes'
import type { Plan } from '../../domain/reminder/plan'

/** A schema of bytes that are the deflated JSON of another schema: an item of up to 1 KB is written for one unit. */
export const deflatedOf = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    z.pipe(
      z.transform((bytes: Uint8Array): unknown => JSON.parse(inflateRawSync(bytes).toString('utf8'))),
      schema,
    ),
  )

/** A value as deflated JSON. */
export const deflated = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value))

const plan = z.object({
  owner: z.string(),
  rules: z.string(),
  reminders: z.array(
    z.object({
      day: z.string(),
      template: z.enum(templates),
      items: z.array(
        z.object({
          code: z.enum(requirementCodes),
          reason: z.enum(reminderReasons),
          dueOn: z.nullable(z.string()),
        }),
      ),
      link: z.string(),
    }),
  ),
  isWhole: z.boolean(),
})

const planned = z.object({ basedOn: z.optional(z.number()), plan: z.optional(deflatedOf(plan)) })

/** The plan of a merchant's reminders that the index carries, and the version of the merchant that it rests on. */
export function toPlanned(item: Readonly<Record<string, unknown>>): {
  readonly basedOn: number | null
  readonly plan: Plan | null
} {
  const read = z.parse(planned, item)
  return { basedOn: read.basedOn ?? null, plan: read.plan ?? null }
}
