import * as z from 'zod/mini'
import { miniProgramStates } from './wechat/wechat-messenger'

const text = z.string().check(z.minLength(1))

const licenceReaders = ['embedded', 'manual'] as const

const settings = z.object({
  TABLE_NAME: text,
  BUCKET_NAME: text,
  /** The id of the key of the key service: it wraps the keys that seal merchants' values. */
  KEY_ID: text,
  /** The public address of the pages: their QR codes and badges lead there. */
  PUBLIC_ORIGIN: z.string().check(z.regex(/^https?:\/\/\S*[^\s/]$/)),
  SELLER_TOKEN_SECRET: z.string().check(z.minLength(32)),
  DIGEST_SECRET: z.string().check(z.minLength(32)),
  STAFF_ISSUER: text,
  STAFF_AUDIENCE: text,
  STAFF_JWKS_URL: text,
  WECHAT_API_ORIGIN: text,
  WECHAT_MINI_PROGRAM_ID: text,
  WECHAT_MINI_PROGRAM_SECRET: text,
  WECHAT_OFFICIAL_ACCOUNT_ID: text,
  WECHAT_OFFICIAL_ACCOUNT_SECRET: text,
  WECHAT_MINI_PROGRAM_STATE: z.enum(miniProgramStates),
  WECHAT_TEMPLATE_TODO: text,
  WECHAT_TEMPLATE_EXPIRY: text,
  WECHAT_TEMPLATE_RESULT: text,
  WECHAT_PUSH_TOKEN: text,
  /** Empty where no text messages are sent. */
  SMS_ORIGIN: z._default(z.string(), ''),
  SMS_KEY: z._default(z.string(), ''),
  /** The reader of photographed papers: the one inside the function, or people alone. */
  LICENCE_READER: z._default(z.enum(licenceReaders), 'embedded'),
  /** Empty where no register can be asked. */
  REGISTRY_ORIGIN: z._default(z.string(), ''),
  REGISTRY_KEY: z._default(z.string(), ''),
  /** Hosts, separated by commas, to which events may be sent although they are not public. Empty where there are none. */
  WEBHOOK_ALLOWED_HOSTS: z._default(z.string(), ''),
})

export type Settings = z.infer<typeof settings>
export type Environment = Readonly<Record<string, string | undefined>>

/** The settings of the product from its environment; throws naming every one that is missing. */
export function readSettings(environment: Environment): Settings {
  const read = z.safeParse(settings, environment)
  if (read.success) return read.data
  const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new Error(`Settings missing, too short or malformed: ${names}`)
}
