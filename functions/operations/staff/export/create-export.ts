import type { Api } from '#shared/contract/api'
import type { ExportRequest } from '#shared/contract/export'
import { disclosedFields } from '#shared/contract/staff'
import { shanghaiDay } from '#shared/rules/day'
import { type Exported, newJob } from '../../../domain/export/job'
import { lastHalfYear } from '../../../domain/export/period'
import { isRefusal, type Refusal, refuse } from '../../../domain/merchant/refusal'
import type { CallerOf, Handler } from '../../../ports/handler'
import type { World } from '../../../ports/world'
import { changeInReach } from '../../change'
import { staffPageOf } from '../staff-page-of'

type Caller = CallerOf<Api['createExport']>
type Asked<Kind> = Extract<ExportRequest, { kind: Kind }>

async function merchantsOf({ kind, query }: Asked<'merchants'>, caller: Caller, world: World) {
  const first = await staffPageOf({ ...query, limit: 1 }, caller, world)
  return isRefusal(first) ? first : { kind, query }
}

function periodOf({ kind, ...asked }: Asked<'regulator'>, world: World): Exported | Refusal {
  const period = { kind, ...lastHalfYear(shanghaiDay(world.clock.now())), ...asked }
  if (period.from <= period.to) return period
  return refuse('body_invalid', [{ code: 'dates_inconsistent', path: '/to', level: 'reject' }])
}

// The disclosure of the whole file is written before there is a file.
async function disclosed({ kind, merchantId }: Asked<'dossier'>, caller: Caller, id: string, world: World) {
  if (caller.role !== 'supervisor') return refuse('role_required')
  const request = { params: { id: merchantId }, caller, seenVersion: null, keep: () => null }
  return changeInReach(request, world, {
    action: 'disclose',
    facts: { disclosed: [...disclosedFields], reason: 'dossier', exportId: id },
    decide: (merchant) => merchant,
    answer: () => ({ headers: {}, body: { kind, merchantId } }),
  })
}

async function exported(
  asked: ExportRequest,
  caller: Caller,
  id: string,
  world: World,
): Promise<Exported | Refusal | 'already_answered'> {
  switch (asked.kind) {
    case 'merchants':
      return merchantsOf(asked, caller, world)
    case 'regulator':
      return periodOf(asked, world)
    case 'dossier': {
      const written = await disclosed(asked, caller, id, world)
      return written === 'already_answered' || isRefusal(written) ? written : written.body
    }
  }
}

/** The beginning of an export. A job makes the file later; the record of the request stays. */
export const createExport: Handler<Api['createExport']> = async ({ body, caller, keep }, world) => {
  const id = world.chance.id()
  const what = await exported(body, caller, id, world)
  if (what === 'already_answered' || isRefusal(what)) return what
  const answer = { headers: {}, body: { exportId: id, state: 'running' as const } }
  const job = newJob({ id, by: caller.name, provinces: caller.provinces, what, createdAt: world.clock.now() })
  const outcome = await world.exports.begin(job, keep(answer))
  return outcome === 'begun' ? answer : outcome
}
