import type { Api } from '#shared/contract/api'
import type { StatusAnswers } from '#shared/contract/staff'
import * as registrationNumber from '#shared/numbers/registration-number'
import { staffItem } from '../domain/show-to-staff'
import { isInReach } from '../domain/staff-scope'
import type { Handler } from '../ports/handler'
import type { StaffToken } from '../ports/tokens'
import type { World } from '../ports/world'
import { moment } from './moment'

type StatusAnswer = StatusAnswers['items'][number]

async function statusOf(asked: string, caller: StaffToken, world: World): Promise<StatusAnswer> {
  const { value, findings } = registrationNumber.validate(asked, 'individual')
  const rejected = findings.find(({ level }) => level === 'reject')
  if (rejected !== undefined) return { registrationNumber: asked, found: false, fault: rejected.code }
  const merchant = await world.merchants.holderOf(value)
  if (merchant === null || !isInReach(merchant, caller))
    return { registrationNumber: asked, found: false, fault: null }
  const { id, status, nextAction, missing } = staffItem(merchant, moment(world))
  return { registrationNumber: asked, found: true, id, status, nextAction, missing }
}

/** The status of up to 100 registration numbers, in the order asked. */
export const queryStatuses: Handler<Api['queryStatuses']> = async ({ body, caller }, world) => ({
  headers: {},
  body: {
    items: await Promise.all(body.registrationNumbers.map((number) => statusOf(number, caller, world))),
  },
})
