import { statusAt } from '#functions/domain/application/assess'
import { showMerchant } from '#functions/domain/application/show-merchant'
import { publicLicence } from '#functions/domain/licence/public-licence'
import type { Change } from '#functions/domain/merchant/change'
import { chainHolds } from '#functions/domain/merchant/entry'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { settle } from '#functions/domain/merchant/settle'
import { staffItem } from '#functions/domain/staff/show-to-staff'
import type { AuditEntry } from '#shared/contract/staff'
import { notebook } from './notebook'
import type { Stage } from './stage'
import { listed, stepName } from './table'

const roles: Readonly<Record<string, string>> = { seller: 'seller', clock: 'clock' }
const partyOf = ({ role }: AuditEntry): string => roles[role] ?? 'staff'
const before = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString()
const ended = ['withdrawn', 'closed', 'barred', 'lapsed']
const live = ['submitted', 'in_review', 'action_required', 'active', 'closing', 'suspended']

/** Looks at everything that is written, and at every merchant as she reads; it knows by itself what would be wrong. */
export function openChecks(stage: Stage) {
  const { world, clock, count, violate, moment, latest } = stage
  const merchants = new Set<string>()
  const looked = new Map<string, number>()
  let lookedAt = ''
  const audits = new Map<string, AuditEntry[]>()
  const notes = notebook(stage)

  // One entry after the other, with the status that each left behind: no step but those listed, each with one entry.
  function follow(was: Merchant | null, { after, entries }: Change): void {
    let status: string = was?.status ?? 'draft'
    for (const entry of entries) {
      const next = String(entry.after.status ?? status)
      if (next !== status) {
        const step = stepName([entry.action, status, next, partyOf(entry)])
        count(step)
        if (!listed.includes(step)) violate('only listed steps', `${after.id} ${step}`)
        if (status === 'barred') violate('barred never leaves', after.id)
      }
      status = next
    }
    if (status !== after.status) violate('each step has its entry', `${after.id} ${status} ${after.status}`)
    if (was?.status === 'barred' && after.status !== 'barred') violate('barred never leaves', after.id)
  }

  function chain(was: Merchant | null, { after, entries }: Change): void {
    const audit = audits.get(after.id) ?? []
    for (const entry of entries) {
      const last = audit.at(-1)
      if (entry.auditSeq !== audit.length + 1 || entry.previousHash !== (last?.hash ?? ''))
        violate('the audit is complete', `${after.id} ${entry.auditSeq}`)
      if (last !== undefined && entry.at < last.at)
        violate('the audit runs forward', `${after.id} ${last.action} ${last.at} ${entry.action} ${entry.at}`)
      audit.push(entry)
    }
    audits.set(after.id, audit)
    if (after.audit.seq !== audit.length) violate('the audit is complete', `${after.id} ${after.audit.seq}`)
    if (entries.length === 0 && (after.status !== 'draft' || audit.length > 0))
      violate('the audit is complete', `${after.id} ${after.status} without an entry`)
    if (after.version !== (was?.version ?? 0) + Math.max(1, entries.length))
      violate('the version counts every change', `${after.id} ${after.version}`)
  }

  // What the clock decided is dated the moment it became true: a moment earlier it was not.
  function dated(was: Merchant | null, { entries }: Change): void {
    const [first] = entries
    if (was === null || first === undefined || first.role !== 'clock') return
    const stepAt = (now: string) => settle(was, { now, calendar: world.calendar })?.step
    const { action, at } = first
    if (stepAt(at) !== action || stepAt(before(at)) === action || at > clock.now())
      violate('the clock dates what it decides', `${was.id} ${first.action} ${first.at}`)
  }

  stage.follow((was, change) => {
    merchants.add(change.after.id)
    follow(was, change)
    chain(was, change)
    dated(was, change)
    notes.hear(was, change)
  })

  /** What everyone reads of a merchant, the version aside. */
  const read = (merchant: Merchant): string => {
    const { version: _version, ...item } = staffItem(merchant, moment())
    const { version: _shown, updatedAt: _updatedAt, ...shown } = showMerchant(merchant, moment(), 'en')
    return JSON.stringify([
      statusAt(merchant, moment()),
      item,
      shown,
      publicLicence(merchant, moment(), 'en'),
    ])
  }

  function agree(merchant: Merchant): void {
    const settled = settle(merchant, moment())
    if (settled === null) return
    count('read before it was written down')
    const begun = settled.after.status !== merchant.status
    const written = { ...settled.after, since: begun ? settled.since : merchant.since }
    if (statusAt(merchant, moment()) !== written.status && begun)
      violate('reads agree', `${merchant.id} ${merchant.status} ${written.status}`)
    const [one, other] = [read(merchant), read(written)]
    if (one !== other) violate('reads agree', difference(one, other))
    const again = settle(written, moment())
    if (again !== null) violate('the clock decides once', `${merchant.id} ${settled.step} ${again.step}`)
  }

  async function unique(): Promise<void> {
    const held = new Map<string, string>()
    for (const id of merchants) {
      const merchant = latest(id)
      const number = merchant?.fields.registrationNumber ?? null
      if (merchant === undefined || number === null || !live.includes(merchant.status)) continue
      if (held.has(number)) violate('one live merchant a number', number)
      held.set(number, id)
    }
    for (const id of merchants) {
      const number = latest(id)?.fields.registrationNumber ?? null
      if (number === null) continue
      const holder = (await world.merchants.holderOf(number))?.id
      if (holder !== held.get(number))
        violate('a number is held by its merchant alone', `${number} ${holder}`)
    }
  }

  return {
    /** After every step: all that must hold holds, of everyone whom it or time has touched. */
    async look(ids: readonly string[]): Promise<void> {
      await unique()
      // Within an hour nothing turns but at its end.
      const isLater = clock.now().slice(0, 13) !== lookedAt
      lookedAt = clock.now().slice(0, 13)
      for (const id of ids) {
        const merchant = latest(id)
        if (merchant === undefined || (!isLater && looked.get(id) === merchant.version)) continue
        looked.set(id, merchant.version)
        if (ended.includes(merchant.status)) continue
        count(`read ${statusAt(merchant, moment())}`)
        agree(merchant)
        notes.look(merchant)
      }
    },

    /** At the end: the whole chain, from the store. */
    async end(): Promise<void> {
      for (const id of merchants) {
        const entries = await world.merchants.auditOf(id)
        const merchant = await world.merchants.load(id)
        const ends = (entries.at(-1)?.hash ?? '') === (merchant?.audit.hash ?? '')
        if (!ends || entries.length !== merchant?.audit.seq || !chainHolds(entries, world.digest.plain))
          violate('the audit is complete', `${id} at the end`)
      }
    },
  }
}

function difference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return `${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(Math.max(0, at - 20), at + 60)}`
}
