import * as z from 'zod/mini'
import type { Api } from '#shared/contract/api'
import { type ExportRequest, exportBegun } from '#shared/contract/export'
import { disclosedFields } from '#shared/contract/staff'
import { shanghaiDay } from '#shared/rules/day'
import { exportPassword } from '../../../domain/export/export-password'
import { type Exported, newJob } from '../../../domain/export/job'
import { lastPeriod } from '../../../domain/export/period'
import { isRefusal, type Refusal, refuse } from '../../../domain/merchant/refusal'
import type { Answer, CallerOf, Replayable } from '../../../ports/handler'
import type { World } from '../../../ports/world'
import { changeInReach } from '../../change'
import { staffPageOf } from '../staff-page-of'

type Caller = CallerOf<Api['createExport']>
type Asked<Kind> = Extract<ExportRequest, { kind: Kind }>

async function merchantsOf(asked: Asked<'merchants'>, caller: Caller, world: World) {
  const first = await staffPageOf({ ...asked.query, limit: 1 }, caller, world)
  return isRefusal(first) ? first : asked
}

function periodOf(asked: Asked<'regulator'>, { role }: Caller, world: World): Exported | Refusal {
  if (role !== 'supervisor') return refuse('role_required')
  const today = shanghaiDay(world.clock.now())
  const period = { ...lastPeriod(today, world.regulatorPeriodMonths), ...asked }
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
      return periodOf(asked, caller, world)
    case 'dossier': {
      const written = await disclosed(asked, caller, id, world)
      return written === 'already_answered' || isRefusal(written) ? written : written.body
    }
  }
}

type Begun = Answer<z.infer<typeof exportBegun>>

const begun = (exportId: string, password: string | null): Begun => ({
  headers: {},
  body: { exportId, state: 'running', password },
})

const withPassword = (id: string, world: World): Begun => begun(id, exportPassword(id, world.digest.keyed))

/**
 * The beginning of an export. A job makes the file later; the record of the request stays. A password is shown and never
 * stored: the same request again derives it anew.
 */
export const createExport: Replayable<Api['createExport']> = {
  async handle({ body, caller, language, keep }, world) {
    const id = world.chance.id()
    const what = await exported(body, caller, id, world)
    if (what === 'already_answered' || isRefusal(what)) return what
    const { name: by, provinces } = caller
    const job = newJob({ id, by, provinces, language, what, createdAt: world.clock.now() })
    const isLocked = what.kind === 'regulator'
    const outcome = await world.exports.begin(job, keep(begun(id, isLocked ? '' : null)))
    if (outcome !== 'begun') return outcome
    return isLocked ? withPassword(id, world) : begun(id, null)
  },

  async replay(_request, world, kept) {
    const { exportId, password } = z.parse(exportBegun, JSON.parse(kept.body))
    return password === null ? begun(exportId, null) : withPassword(exportId, world)
  },
}
