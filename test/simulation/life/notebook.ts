import { assessApproved, statusAt } from '#functions/domain/application/assess'
import type { Change } from '#functions/domain/merchant/change'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { settle } from '#functions/domain/merchant/settle'
import type { AuditEntry } from '#shared/contract/staff'
import { addDays, addMonths, endOfDay, shanghaiDay } from '#shared/rules/day'
import { deadline } from '#shared/rules/deadline'
import { graceEnds } from './before-the-rule'
import type { Stage } from './stage'

/** What is remembered of one merchant by who did what, and never by what the merchant's own record says. */
type Notes = {
  claimedBy: string | null
  claimedAt: string
  refusedBy: string | null
  appeals: number
  appealRefusedBy: string | null
  asked: Map<string, string>
  verifiedAt: string | null
  reinstatedAt: string
}

const fresh = (): Notes => ({
  claimedBy: null,
  claimedAt: '',
  refusedBy: null,
  appeals: 0,
  appealRefusedBy: null,
  asked: new Map(),
  verifiedAt: null,
  reinstatedAt: '',
})

const decisions = ['approve', 'request_changes', 'decline']
const verifying = ['approve', 'verify', ...decisions]

/** The rules about people and days, held against what was done. */
export function notebook({ world, violate, count, moment }: Stage) {
  const books = new Map<string, Notes>()
  const bookOf = (id: string): Notes => {
    const book = books.get(id) ?? fresh()
    books.set(id, book)
    return book
  }

  function claims(book: Notes, { action, actor, at, role }: AuditEntry, id: string): void {
    if (action === 'claim' || action === 'uphold') {
      book.claimedBy = actor
      book.claimedAt = at
    }
    if (decisions.includes(action) && role !== 'clock') {
      const isOver = at >= deadline('claim', book.claimedAt, world.calendar).at
      if (book.claimedBy !== actor || isOver) violate('only who holds it decides', `${id} ${action} ${actor}`)
      book.claimedBy = null
    }
    if (action === 'release') book.claimedBy = null
  }

  function appeals(book: Notes, { action, actor }: AuditEntry, after: Merchant): void {
    if (action === 'decline' || action === 'suspend') book.refusedBy = actor
    if (action === 'appeal') {
      book.appeals += 1
      book.appealRefusedBy = book.refusedBy
      if (book.appeals > 1) violate('one appeal', after.id)
    }
    const outcome = after.appeal?.outcome ?? null
    if (outcome === null || book.appealRefusedBy === null) return
    count(`appeal ${outcome} against ${after.appeal?.against}`)
    if (book.appealRefusedBy === actor) violate('another person decides the appeal', `${after.id} ${actor}`)
    book.appealRefusedBy = null
  }

  function signatures(
    book: Notes,
    { action, actor, role }: AuditEntry,
    was: Merchant | null,
    after: Merchant,
  ) {
    if (action === 'ask_close' || action === 'ask_bar') {
      const asked = after.sanctions.at(-1)
      if (asked !== undefined) book.asked.set(asked.id, actor)
    }
    if (role === 'clock' || !['close', 'bar'].includes(action)) return
    if (after.status !== 'barred' && after.status !== 'closed') return
    if (after.appeal?.outcome === 'dismissed' && was?.appeal?.outcome !== 'dismissed') return
    const applied = after.sanctions.find(
      ({ id, state }) =>
        state === 'applied' && was?.sanctions.some((one) => one.id === id && one.state !== 'applied'),
    )
    const first = applied === undefined ? undefined : book.asked.get(applied.id)
    if (first === undefined || first === actor) violate('two people close and bar', `${after.id} ${actor}`)
    count(`signed by two: ${action}`)
  }

  // What stops her selling is there to be cured for thirty days at the least, counted anew after a suspension.
  function cure(book: Notes, { action, role, at }: AuditEntry, was: Merchant | null): void {
    if (action === 'reinstate' || action === 'uphold') book.reinstatedAt = at
    if (action !== 'close' || role !== 'clock' || was?.status !== 'active') return
    count('closed after the time to cure')
    const ends = was.fields.licences.flatMap((licence) =>
      licence.kind === 'exempt.farm_produce' && licence.validFrom !== null
        ? [addMonths(licence.validFrom, 12)]
        : (licence.validTo ?? []),
    )
    const limit = book.verifiedAt === null ? [] : [addMonths(shanghaiDay(book.verifiedAt), 6)]
    const [first = at] = [...ends, ...limit, ...graceEnds(was)].sort()
    if (at < endOfDay(addDays(first, 30)) || at < endOfDay(addDays(shanghaiDay(book.reinstatedAt), 30)))
      violate('closed only when the time to cure is over', `${was.id} ${first} ${at}`)
  }

  function verified(book: Notes, entry: AuditEntry, after: Merchant): void {
    const said = entry.after.verifiedAt
    if (said === undefined || said === null || said === book.verifiedAt) return
    if (entry.role === 'seller' || entry.role === 'clock' || !verifying.includes(entry.action))
      violate('only staff verify', `${after.id} ${entry.action}`)
    if (said !== entry.at) violate('a verification counts from its day', `${after.id} ${said} ${entry.at}`)
    book.verifiedAt = entry.at
  }

  function fixed(was: Merchant | null, after: Merchant): void {
    if (was === null || !('approvedAt' in was) || was.approvedAt === null) return
    const [one, other] = [was.fields, after.fields]
    if (one.registrationNumber !== other.registrationNumber || one.seller !== other.seller)
      violate('number and seller stay', `${was.id} ${other.registrationNumber}`)
  }

  // Whatever an approval or the decision over a change lays down stands: nothing of it stops her at once.
  function stands(was: Merchant | null, { action, role }: AuditEntry, after: Merchant): void {
    if (role === 'clock' || after.status !== 'active' || !decisions.includes(action)) return
    const read = statusAt(after, moment())
    const had = was?.status === 'active' ? statusAt(was, moment()) : 'active'
    if (read !== 'active' && read !== had) violate('what is accepted lets her sell', `${after.id} ${read}`)
    if (was?.status === 'active') count(`a change decided: ${action}, reads ${read}`)
  }

  return {
    hear(was: Merchant | null, { after, entries }: Change): void {
      const book = bookOf(after.id)
      fixed(was, after)
      for (const entry of entries) {
        claims(book, entry, after.id)
        appeals(book, entry, after)
        signatures(book, entry, was, after)
        cure(book, entry, was)
        verified(book, entry, after)
        stands(was, entry, after)
      }
    },

    /** How she reads now: restricted for a reason with a date, and never active beyond one. */
    look(merchant: Merchant): void {
      const status = statusAt(merchant, moment())
      if (merchant.status !== 'active') return
      const today = shanghaiDay(moment().now)
      const items = assessApproved(merchant, moment()).filter(({ impact }) => impact === 'sell')
      const stopping = items.filter(
        ({ code, status: how, validTo, bucket }) =>
          how === 'expired' ||
          (code === 'recheck.half_year' && validTo !== null && validTo < today) ||
          (code !== 'recheck.half_year' && bucket === 'overdue'),
      )
      if (status === 'restricted' && !stopping.some(({ validTo, dueAt }) => validTo ?? dueAt))
        violate('restricted is explained', merchant.id)
      if (status === 'active' && stopping.length > 0) violate('never active beyond its day', merchant.id)
      if (status === 'closed' && settle(merchant, moment()) === null)
        violate('closed is written down', merchant.id)
    },
  }
}
