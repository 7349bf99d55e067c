import type { Template } from '#shared/contract/reminder'
import type { Clock } from '../ports/clock'
import type { WechatPush } from '../ports/wechat-push'
import { readPushEvents } from './push-events'
import { isSignedByWechat } from './push-signature'

/** The token that we gave WeChat for signing its pushes, and the ids that WeChat gave our templates. */
export type PushSettings = {
  readonly token: string
  readonly templates: Readonly<Record<Template, string>>
}

/** WeChat's pushes in plain mode, as JSON or XML. `clock` is the machine's: signatures do not follow the business clock. */
export const wechatPush = ({ token, templates }: PushSettings, clock: Clock): WechatPush => ({
  isGenuine: (query) => isSignedByWechat(token, query, clock),
  read: (body) => readPushEvents(body, templates),
})
