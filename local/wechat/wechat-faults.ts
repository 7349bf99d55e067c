import * as z from 'zod/mini'
import { answerJson, type Visit } from '../door/door'
import { readDoorJson } from '../door/request-body'

/** One of WeChat's numbers, or no answer at all. */
export type WechatFault = number | 'timeout'

/** The faults that the next logins and messages meet. */
export type WechatFaults = {
  readonly next: () => WechatFault | undefined
  /** `POST /__local/wechat/faults`: replaces the faults ordered before. */
  readonly order: (visit: Visit) => Promise<true>
}

const times = z.int().check(z.gte(0), z.lte(1000))
const faultOrder = z.union([
  z.strictObject({ errcode: z.int(), times }),
  z.strictObject({ timeout: z.literal(true), times }),
])
const expectation =
  'Send { "errcode": a number of WeChat, "times": 0 to 1000 } or { "timeout": true, "times": 0 to 1000 }.'

/** No faults yet. */
export function wechatFaults(): WechatFaults {
  let fault: WechatFault = 'timeout'
  let pending = 0
  return {
    next() {
      if (pending === 0) return undefined
      pending -= 1
      return fault
    },
    async order(visit) {
      const order = await readDoorJson(visit, faultOrder, expectation)
      if (order === null) return true
      fault = 'errcode' in order ? order.errcode : 'timeout'
      pending = order.times
      return answerJson(visit, 200, { pending })
    },
  }
}
