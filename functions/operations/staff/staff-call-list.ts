import type { Api } from '#shared/contract/api'
import { shanghaiDay } from '#shared/rules/day'
import { isInReach } from '../../domain/staff/staff-scope'
import type { Handler } from '../../ports/handler'

/** The calls of a day to sellers whom no message reached. Merchants out of reach are left out. */
export const staffCallList: Handler<Api['staffCallList']> = async ({ query, caller }, world) => {
  const day = query.day ?? shanghaiDay(world.clock.now())
  const messages = await world.reminders.callList(day)
  const items = await Promise.all(
    messages.map(async ({ merchantId, title, dueOn }) => {
      const merchant = await world.merchants.load(merchantId)
      return merchant !== null && isInReach(merchant, caller) ? [{ merchantId, title, dueOn }] : []
    }),
  )
  return { headers: {}, body: { day, items: items.flat() } }
}
