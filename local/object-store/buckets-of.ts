import * as z from 'zod/mini'
import type { Template } from '../gateway/template'
import type { Created } from './object-files'
import type { Bucket } from './object-store'

const corsConfiguration = z.optional(
  z.object({
    CorsRules: z.array(
      z.object({
        AllowedOrigins: z.array(z.string()),
        AllowedMethods: z.array(z.string()),
        AllowedHeaders: z.optional(z.array(z.string())),
        ExposedHeaders: z.optional(z.array(z.string())),
        MaxAge: z.optional(z.number()),
      }),
    ),
  }),
)

const localOrigins = ['http://localhost:*', 'http://127.0.0.1:*', 'http://[::1]:*']

/**
 * The buckets of the template, with the listeners for their new objects; the template's rules for the app's origin hold here
 * for pages of this machine.
 */
export function bucketsOf(
  template: Template,
  created: (bucket: string) => Created | undefined,
): readonly Bucket[] {
  return template.resources('AWS::S3::Bucket').map(({ id, properties }) => ({
    name: template.nameOf(id),
    created: created(id),
    cors: (corsConfiguration.parse(properties.CorsConfiguration)?.CorsRules ?? []).map((rule) => ({
      ...rule,
      AllowedOrigins: [...rule.AllowedOrigins, ...localOrigins],
    })),
  }))
}
