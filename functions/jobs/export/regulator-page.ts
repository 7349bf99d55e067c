import * as z from 'zod/mini'
import { afterApproval } from '#shared/contract/statuses'
import { cellsOf } from '../../domain/export/column'
import type { RegulatorJob } from '../../domain/export/job'
import { regulatorColumns, regulatorTable } from '../../domain/export/regulator-tables'
import { reportedOf } from '../../domain/export/reported'
import type { TableLine } from '../../domain/export/table-line'
import type { Merchant } from '../../domain/merchant/merchant'
import { isInReach } from '../../domain/staff/staff-scope'
import { momentOf, type World } from '../../ports/world'
import { discloseTo } from './disclose-to'

const pageSize = 100
const atOnce = 10

const where = z.object({ step: z.number(), after: z.nullable(z.string()) })

// The instant at which a barred merchant had ended before is only in its audit.
async function closedAt(merchant: Merchant, world: World): Promise<string | null> {
  if (merchant.status !== 'barred' || merchant.approvedAt === null) return null
  const entries = await world.merchants.auditOf(merchant.id)
  return entries.find(({ after }) => after.status === 'closed')?.at ?? null
}

async function lineOf(listed: Merchant, job: RegulatorJob, world: World): Promise<readonly TableLine[]> {
  if (!isInReach(listed, { provinces: job.provinces, phone: null })) return []
  const report = async (merchant: Merchant) =>
    reportedOf(merchant, await closedAt(merchant, world), job.what, momentOf(world))
  if ((await report(listed)) === null) return []
  const disclosed = await discloseTo(job, listed.id, world)
  const reported = disclosed === null ? null : await report(disclosed)
  if (reported === null) return []
  const table = regulatorTable(reported)
  return [{ table, id: listed.id, cells: [...cellsOf(regulatorColumns[table], reported)] }]
}

/**
 * A page of lines of the file for the regulator, each disclosed before it is written, and where the walk goes on; null at its
 * end.
 */
export async function regulatorPage(
  job: RegulatorJob,
  cursor: string | null,
  world: World,
): Promise<{ readonly lines: readonly TableLine[]; readonly cursor: string | null }> {
  const { step, after } = cursor === null ? { step: 0, after: null } : where.parse(JSON.parse(cursor))
  const status = afterApproval[step]
  if (status === undefined)
    throw new Error(`Export ${job.id}: the walk for the regulator has no step ${step}`)
  const page = await world.merchants.find({ by: 'status', status }, after, pageSize)
  const lines: TableLine[] = []
  for (let at = 0; at < page.listings.length; at += atOnce) {
    const some = page.listings.slice(at, at + atOnce)
    lines.push(...(await Promise.all(some.map(({ merchant }) => lineOf(merchant, job, world)))).flat())
  }
  const next = page.reachedEnd ? { step: step + 1, after: null } : { step, after: page.last }
  return { lines, cursor: next.step < afterApproval.length ? JSON.stringify(next) : null }
}
