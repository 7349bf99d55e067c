import type { Api } from '#shared/contract/api'
import { refuse } from '../../domain/merchant/refusal'
import type { Handler } from '../../ports/handler'
import { pushSignature } from '../seller/push-signature'

/** Shows WeChat that this address knows the token: its own text comes back when the signature is right. */
export const verifyWechatEvents: Handler<Api['verifyWechatEvents']> = async ({ query }, world) =>
  world.wechatPush.isGenuine(pushSignature(query))
    ? { headers: {}, body: query.echostr ?? '' }
    : refuse('signature_invalid')
