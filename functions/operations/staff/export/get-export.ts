import type { Api } from '#shared/contract/api'
import { refuse } from '../../../domain/merchant/refusal'
import type { Handler } from '../../../ports/handler'

const linkSeconds = 60
const daySeconds = 24 * 60 * 60

/** The state of an export, for the member of staff who began it. */
export const getExport: Handler<Api['getExport']> = async ({ params, caller }, world) => {
  const job = await world.exports.job(params.exportId ?? '')
  if (job === null || job.by !== caller.name) return refuse('not_found')
  if (job.what.kind !== 'merchants' && caller.role !== 'supervisor') return refuse('role_required')
  const { state, failure, rows, file, finishedAt } = job
  const isThere = file !== null && finishedAt !== null && finishedAt > world.clock.after(-daySeconds)
  return {
    headers: {},
    body: {
      exportId: job.id,
      state,
      failure,
      rows,
      url: isThere ? await world.vault.fileLink(file) : null,
      expiresAt: isThere ? world.clock.after(linkSeconds) : null,
    },
  }
}
