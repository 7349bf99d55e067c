import * as z from 'zod/mini'
import { afterApproval } from '#shared/contract/statuses'
import type { Period } from '../../domain/export/period'
import { regulatorRow } from '../../domain/export/regulator-csv'
import type { Merchant } from '../../domain/merchant/merchant'
import { isInReach } from '../../domain/staff/staff-scope'
import { momentOf, type World } from '../../ports/world'

const pageSize = 100

const where = z.object({ step: z.number(), after: z.nullable(z.string()) })

// The instant at which a barred merchant had ended before is only in its audit.
async function closedAt(merchant: Merchant, world: World): Promise<string | null> {
  if (merchant.status !== 'barred' || merchant.approvedAt === null) return null
  const entries = await world.merchants.auditOf(merchant.id)
  return entries.find(({ after }) => after.status === 'closed')?.at ?? null
}

/** A page of lines of the file for the regulator, and where the walk goes on; null at its end. */
export async function regulatorPage(
  period: Period,
  provinces: readonly string[] | null,
  cursor: string | null,
  world: World,
): Promise<{ readonly rows: readonly string[]; readonly cursor: string | null }> {
  const { step, after } = cursor === null ? { step: 0, after: null } : where.parse(JSON.parse(cursor))
  const status = afterApproval[step]
  if (status === undefined) throw new Error(`The walk for the regulator has no step ${step}`)
  const page = await world.merchants.find({ by: 'status', status }, after, pageSize)
  const rows: string[] = []
  for (const { merchant } of page.listings) {
    if (!isInReach(merchant, { provinces, phone: null })) continue
    const row = regulatorRow(merchant, await closedAt(merchant, world), period, momentOf(world))
    if (row !== null) rows.push(row)
  }
  const next = page.reachedEnd ? { step: step + 1, after: null } : { step, after: page.last }
  return { rows, cursor: next.step < afterApproval.length ? JSON.stringify(next) : null }
}
