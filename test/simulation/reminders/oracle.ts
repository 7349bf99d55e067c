import { statusAt } from '#functions/domain/application/assess'
import { addMonths, daysBetween, shanghaiDay } from '#shared/rules/day'
import type { Scene } from './scene'
import type { Seller } from './sellers'

const asked = [1, 3, 6, 7]
const idle = [1, 3, 7, 30]
const end = [-90, -60, -30, -14, -7, -3, -1, 0]
const recheck = [-30, -14, -7, -3]

/** Whether the ladder says that she is reminded on this day, by plain counting from what the simulation noted. */
function isRung({ status, from, follow, licenceEnds, verifiedOn }: Seller, today: string): boolean {
  const days = daysBetween(from, today)
  if (status === 'draft') return idle.includes(days)
  if (status === 'action_required') return asked.includes(days)
  if (status !== 'active' || days < 1) return false
  return (
    (follow.length > 0 && asked.includes(days)) ||
    end.includes(daysBetween(licenceEnds, today)) ||
    recheck.includes(daysBetween(addMonths(verifiedOn, 6), today))
  )
}

/** At the end of each day: who was to be reminded was, or it is known why not and is made good on the next day. */
export function openOracle({ world, clock, count, violate }: Scene) {
  async function look(seller: Seller, today: string, isOff: boolean): Promise<void> {
    if (seller.owedSince !== null && seller.changedOn >= seller.owedSince) {
      seller.owedSince = null
      count('due: changed by her before it was made good')
    }
    const isDue = seller.changedOn !== today && isRung(seller, today)
    if (!isDue && seller.owedSince === null) return
    if (seller.remindedOn === today) {
      count('due: told')
      return
    }
    const merchant = await world.merchants.load(seller.id)
    if (merchant === null) return
    const status = statusAt(merchant, { now: clock.now(), calendar: world.calendar })
    if (['lapsed', 'closed'].includes(status)) {
      seller.owedSince = null
      count('due: ended by the clock')
      return
    }
    if (isOff || seller.isPoison) {
      count(isOff ? 'due: no sweep that day' : 'due: could not be read that day')
      seller.owedSince ??= today
      seller.wasPoison ||= seller.isPoison
      return
    }
    if (seller.remindedOn === '' && seller.wasPoison) {
      seller.owedSince = null
      return count('due: could not be read for days before her first')
    }
    violate('every due reminder is told or explained', `${seller.id} ${status} ${seller.from}`)
    seller.owedSince = null
  }

  return async (sellers: Iterable<Seller>, isOff: boolean): Promise<void> => {
    const today = shanghaiDay(clock.now())
    for (const seller of sellers) await look(seller, today, isOff)
  }
}
