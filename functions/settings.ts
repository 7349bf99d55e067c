import * as z from 'zod/mini'
import { periodMonths } from './domain/export/period'
import { miniProgramStates } from './wechat/wechat-messenger'

const text = z.string().check(z.minLength(1))
const secret = z.string().check(z.minLength(32))
const address = z.string().check(z.regex(/^https?:\/\/[^\s/]\S*$/))
/** Scheme and host, and a path if there is one, without a slash at the end. */
const origin = z.string().check(z.regex(/^https?:\/\/\S*[^\s/]$/))
/** An origin, or nothing where the service is not used. */
const optionalOrigin = z._default(z.union([z.literal(''), origin]), '')

const licenceReaders = ['embedded', 'manual'] as const

/** README.md beside this file says what each is and where it is set. */
const settings = z.object({
  TABLE_NAME: text,
  BUCKET_NAME: text,
  KEY_ID: text,
  DELIVERY_QUEUE_URL: text,
  PUBLIC_ORIGIN: origin,
  SELLER_TOKEN_SECRET: secret,
  DIGEST_SECRET: secret,
  WEBHOOK_SECRET: secret,
  STAFF_ISSUER: text,
  STAFF_AUDIENCE: text,
  STAFF_JWKS_URL: address,
  WECHAT_API_ORIGIN: origin,
  WECHAT_MINI_PROGRAM_ID: text,
  WECHAT_MINI_PROGRAM_SECRET: text,
  WECHAT_OFFICIAL_ACCOUNT_ID: text,
  WECHAT_OFFICIAL_ACCOUNT_SECRET: text,
  WECHAT_MINI_PROGRAM_STATE: z.enum(miniProgramStates),
  WECHAT_TEMPLATE_TODO: text,
  WECHAT_TEMPLATE_EXPIRY: text,
  WECHAT_TEMPLATE_RESULT: text,
  WECHAT_PUSH_TOKEN: text,
  SMS_ORIGIN: optionalOrigin,
  SMS_KEY: z._default(z.string(), ''),
  LICENCE_READER: z._default(z.enum(licenceReaders), 'embedded'),
  REGISTRY_ORIGIN: optionalOrigin,
  REGISTRY_KEY: z._default(z.string(), ''),
  REGULATOR_PERIOD_MONTHS: z._default(z.enum(periodMonths), '6'),
  WEBHOOK_ALLOWED_HOSTS: z._default(z.string(), ''),
})

export type Settings = z.infer<typeof settings>
export type Environment = Readonly<Record<string, string | undefined>>

/** The settings of the product from its environment; throws naming every one that is missing or malformed. */
export function readSettings(environment: Environment): Settings {
  const read = z.safeParse(settings, environment)
  if (read.success) return read.data
  const names = new Set(read.error.issues.map((issue) => issue.path.join('.')))
  throw new Error(`Settings missing, too short or malformed: ${[...names].join(', ')}`)
}
