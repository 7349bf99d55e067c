import type { Api } from '#shared/contract/api'
import type { StatusAnswers } from '#shared/contract/staff'
import * as registrationNumber from '#shared/numbers/registration-number'
import { staffItem } from '../../domain/staff/show-to-staff'
import { isInReach } from '../../domain/staff/staff-scope'
import type { Handler } from '../../ports/handler'
import { momentOf } from '../../ports/world'

type StatusAnswer = StatusAnswers['items'][number]

/** The status of up to 100 registration numbers, in the order asked; their holders are read at once. */
export const queryStatuses: Handler<Api['queryStatuses']> = async ({ body, caller }, world) => {
  const checked = body.registrationNumbers.map((number) => {
    const { value, findings } = registrationNumber.validate(number, 'individual')
    return { number, value, fault: findings.find(({ level }) => level === 'reject')?.code }
  })
  const holders = await world.merchants.holdersOf(
    checked.flatMap(({ value, fault }) => (fault === undefined ? value : [])),
  )
  const at = momentOf(world)
  const items = checked.map(({ number, value, fault }): StatusAnswer => {
    if (fault !== undefined) return { registrationNumber: number, found: false, fault }
    const merchant = holders.get(value)
    if (merchant === undefined || !isInReach(merchant, caller))
      return { registrationNumber: number, found: false, fault: null }
    const { id, status, nextAction, missing } = staffItem(merchant, at)
    return { registrationNumber: number, found: true, id, status, nextAction, missing }
  })
  return { headers: {}, body: { items } }
}
