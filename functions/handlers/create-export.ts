import type { Api } from '#shared/contract/api'
import { isRefusal } from '../domain/refusal'
import type { Handler } from '../ports/handler'
import { staffPageOf } from './staff-page-of'

/** Begins an export of what the caller's list finds. It is worked off later; that it was asked for stays written down. */
export const createExport: Handler<Api['createExport']> = async ({ body, caller, keep }, world) => {
  const first = await staffPageOf({ ...body.query, limit: 1 }, caller, world)
  if (isRefusal(first)) return first
  const id = world.chance.id()
  const answer = { headers: {}, body: { exportId: id, state: 'running' as const } }
  const job = {
    id,
    by: caller.name,
    provinces: caller.provinces,
    query: body.query,
    state: 'running',
    failure: null,
    rows: 0,
    parts: [],
    file: null,
    cursor: null,
    step: 0,
    createdAt: world.clock.now(),
    finishedAt: null,
  } as const
  const outcome = await world.exports.begin(job, keep(answer))
  return outcome === 'begun' ? answer : outcome
}
