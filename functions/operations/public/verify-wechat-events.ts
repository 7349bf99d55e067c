import type { Api } from '#shared/contract/api'
import { refuse } from '../../domain/merchant/refusal'
import type { Handler } from '../../ports/handler'

/** Proof for WeChat that this address knows the token: WeChat's own text is sent back when the signature is right. */
export const verifyWechatEvents: Handler<Api['verifyWechatEvents']> = async ({ query }, world) =>
  world.wechatPush.isGenuine(query) ? { headers: {}, body: query.echostr ?? '' } : refuse('signature_invalid')
