import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { templates } from '#shared/contract/reminder'
import { type KeptLines, openKeptLines } from '../door/kept-lines'
import { openidOf } from './wechat-codes'
import type { WechatFault } from './wechat-faults'
import { isFieldAccepted } from './wechat-fields'

const sentMessage = z.object({
  to: z.string(),
  template: z.string(),
  page: z.string(),
  data: z.record(z.string(), z.unknown()),
  at: z.string(),
  outcome: z.union([z.literal('sent'), z.literal('unanswered'), z.number()]),
})

/**
 * A message that reached the pretend WeChat: `to` is the name the person logs in with (or an openid that nobody has), `at` the
 * business clock, `outcome` what was done: `sent`, `unanswered` (sent, but the caller never heard so) or WeChat's number.
 */
type SentMessage = z.infer<typeof sentMessage>

/** WeChat's answer, or none. */
export type WechatAnswer = Readonly<Record<string, string | number>> | 'silence'

/** The post office of the pretend WeChat. */
export type WechatMail = {
  /** Records a login to a mini-program: messages reach nobody else. */
  readonly meet: (appid: string, name: string) => Promise<void>
  readonly token: (body: unknown) => WechatAnswer
  readonly send: (
    token: string | null,
    body: unknown,
    fault: WechatFault | undefined,
  ) => Promise<WechatAnswer>
  readonly messages: () => readonly SentMessage[]
}

const tokenRequest = z.object({
  grant_type: z.optional(z.string()),
  appid: z.optional(z.string()),
  secret: z.optional(z.string()),
  force_refresh: z.optional(z.boolean()),
})
const sendRequest = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
})
const field = z.object({ value: z.string() })
const validMs = 7_200_000

const refused = (errcode: number, errmsg: string): WechatAnswer => ({ errcode, errmsg })

type Token = { readonly token: string; readonly endsAt: number }

/** Opens what the data folder keeps; `now` is the business clock. Tokens keep the machine's time and do not survive. */
export async function openWechatMail(dataDirectory: string, now: () => Date): Promise<WechatMail> {
  const messages = await openKeptLines(join(dataDirectory, 'wechat-messages.jsonl'), sentMessage)
  const people = await openKeptLines(
    join(dataDirectory, 'wechat-people.jsonl'),
    z.object({ openid: z.string(), name: z.string() }),
  )
  const names = new Map(people.all().map(({ openid, name }) => [openid, name]))
  const tokens = new Map<string, Token>()
  return {
    async meet(appid, name) {
      const openid = openidOf(appid, name)
      if (names.has(openid)) return
      names.set(openid, name)
      await people.add({ openid, name })
    },
    token: (body) => giveToken(tokens, body),
    async send(given, body, fault) {
      const appid = [...tokens].find(([, { token, endsAt }]) => token === given && endsAt > Date.now())?.[0]
      if (appid === undefined) return refused(40001, 'invalid credential, access_token is invalid')
      const request = z.safeParse(sendRequest, body)
      if (!request.success) return refused(47001, 'data format error')
      const { touser, template_id, page, data } = request.data
      const name = names.get(touser)
      const isKnown = name !== undefined && openidOf(appid, name) === touser
      const outcome = judge(isKnown, template_id, data, fault)
      const to = name ?? touser
      await keep(messages, {
        to,
        template: template_id,
        page: page ?? '',
        data,
        at: now().toISOString(),
        outcome,
      })
      if (outcome === 'unanswered') return 'silence'
      if (outcome !== 'sent') return refused(outcome, 'refused by the pretend WeChat')
      return { errcode: 0, errmsg: 'ok', msgid: messages.all().length }
    },
    messages: messages.all,
  }
}

const keep = (messages: KeptLines<SentMessage>, message: SentMessage) => messages.add(message)

function judge(
  isKnown: boolean,
  template: string,
  data: Readonly<Record<string, unknown>>,
  fault: WechatFault | undefined,
): SentMessage['outcome'] {
  if (typeof fault === 'number') return fault
  if (!isKnown) return 40003
  if (!templates.some((known) => known === template)) return 40037
  const fields = Object.entries(data)
  const areGood = fields.every(([name, given]) => {
    const read = z.safeParse(field, given)
    return read.success && isFieldAccepted(name, read.data.value)
  })
  if (fields.length === 0 || !areGood) return 47003
  return fault === 'timeout' ? 'unanswered' : 'sent'
}

function giveToken(tokens: Map<string, Token>, body: unknown): WechatAnswer {
  const request = z.safeParse(tokenRequest, body)
  if (!request.success) return refused(47001, 'data format error')
  const { grant_type, appid, secret, force_refresh } = request.data
  if (grant_type !== 'client_credential') return refused(40002, 'invalid grant_type')
  if (!appid) return refused(41002, 'appid missing')
  if (!secret) return refused(41004, 'appsecret missing')
  const held = tokens.get(appid)
  const isGood = held !== undefined && held.endsAt > Date.now() && force_refresh !== true
  const { token, endsAt } = isGood
    ? held
    : { token: randomBytes(48).toString('base64url'), endsAt: Date.now() + validMs }
  tokens.set(appid, { token, endsAt })
  return { access_token: token, expires_in: Math.ceil((endsAt - Date.now()) / 1000) }
}
