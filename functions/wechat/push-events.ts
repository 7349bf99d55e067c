import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Template, templates } from '#shared/contract/reminder'
import type { PushEvent } from '../ports/wechat-push'
import { readPushXml } from './push-xml'
import { readJson } from './wechat-token'

const numeral = z.union([z.string().check(z.regex(/^-?\d{1,20}$/)), z.int()])
const item = z.object({
  TemplateId: z.string(),
  SubscribeStatusString: z.optional(z.string()),
  MsgID: z.optional(z.union([z.string(), z.number()])),
  ErrorCode: z.optional(numeral),
})
type Item = z.infer<typeof item>

// WeChat sends one item bare and several in a list; in XML under a name of the event, in JSON there or at the root.
const oneOrMany = z.union([z.array(item), item])
const listed = z.union([z.object({ List: oneOrMany }), oneOrMany])
const lists = {
  subscribe_msg_popup_event: 'SubscribeMsgPopupEvent',
  subscribe_msg_change_event: 'SubscribeMsgChangeEvent',
  subscribe_msg_sent_event: 'SubscribeMsgSentEvent',
} as const
type EventName = keyof typeof lists

const subscribeEvent = z.object({
  FromUserName: z.string().check(z.minLength(1)),
  CreateTime: numeral,
  List: z.optional(oneOrMany),
  SubscribeMsgPopupEvent: z.optional(listed),
  SubscribeMsgChangeEvent: z.optional(listed),
  SubscribeMsgSentEvent: z.optional(listed),
})
type SubscribeEvent = z.infer<typeof subscribeEvent>

const push = z.object({ MsgType: z.string(), Event: z.optional(z.string()) })
const latest = 253_402_300_799 // The last second of the year 9999, the last that ISO 8601 writes with four digits.

/**
 * The events of a push's body, JSON or XML (WeChat's own forms: a person answered the question for messages, switched them
 * off, or a message ended). Other pushes and other templates are no events; `unreadable` is not a push at all.
 */
export function readPushEvents(
  body: string,
  templateIds: Readonly<Record<Template, string>>,
): readonly PushEvent[] | 'unreadable' {
  const given = body.trimStart().startsWith('<') ? readPushXml(body) : readJson(body)
  const outer = z.safeParse(push, given)
  if (!outer.success) return 'unreadable'
  const name = eventName(outer.data.Event)
  if (name === null) return []
  const inner = z.safeParse(subscribeEvent, given)
  const seconds = inner.success ? Number(inner.data.CreateTime) : -1
  if (!inner.success || seconds < 0 || seconds > latest) return 'unreadable'
  const at = new Date(seconds * 1000).toISOString()
  return itemsOf(inner.data, name).flatMap((one) => {
    const template = templates.find((known) => templateIds[known] === one.TemplateId)
    const what = whatHappened(name, one)
    if (template === undefined || what === null) return []
    return [{ id: idOf(inner.data, name, one), openid: inner.data.FromUserName, template, at, ...what }]
  })
}

const eventName = (event: string | undefined): EventName | null => {
  if (event === 'subscribe_msg_popup_event' || event === 'subscribe_msg_change_event') return event
  return event === 'subscribe_msg_sent_event' ? event : null
}

function itemsOf(data: SubscribeEvent, name: EventName): readonly Item[] {
  const under = data[lists[name]] ?? data.List ?? []
  const items = 'List' in under ? under.List : under
  return Array.isArray(items) ? items : [items]
}

// An answer of WeChat's that we do not know is neither a consent nor a refusal until somebody has looked.
function whatHappened(name: EventName, { SubscribeStatusString: word, ErrorCode }: Item) {
  if (name === 'subscribe_msg_sent_event') {
    return ErrorCode === undefined ? null : { kind: 'sent' as const, errcode: Number(ErrorCode) }
  }
  if (word === 'accept' && name === 'subscribe_msg_popup_event') return { kind: 'accept' as const }
  return word === 'reject' || word === 'ban' ? { kind: 'reject' as const } : null
}

const idOf = (data: SubscribeEvent, name: EventName, { TemplateId, MsgID }: Item): string =>
  createHash('sha256')
    .update([data.FromUserName, String(data.CreateTime), name, TemplateId, String(MsgID ?? '')].join('\n'))
    .digest('base64url')
