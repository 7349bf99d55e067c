import { statusAt } from '#functions/domain/application/assess'
import { mayRemindAt } from '#functions/domain/reminder/hours'
import type { Claim, ReminderStore } from '#functions/ports/reminder-store'
import type { World } from '#functions/ports/world'
import type { Template } from '#shared/contract/reminder'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { addDays, addMonths, shanghaiDay } from '#shared/rules/day'
import type { Ledger } from './ledger'
import type { Scene } from './scene'
import { licence, recheck, type Seller } from './sellers'

const aloud: readonly string[] = ['draft', 'action_required', 'active', 'restricted']

/** Looks at everything that workers do, and knows by itself what would be wrong. */
export function openWatch(scene: Scene, ledger: Ledger, sellers: ReadonlyMap<string, Seller>) {
  const { world, violate, count } = scene
  const gone = new Set<string>()

  // At the claim she must still have to do what she is told, by the notes of the simulation and not by the rules.
  function faultOf({ merchant, message, again }: Claim): string | null {
    const seller = sellers.get(merchant.id)
    const stored = scene.latest(merchant.id)
    if (seller === undefined || stored === undefined) return 'nobody'
    const status = statusAt(stored, { now: scene.clock.now(), calendar: world.calendar })
    if (!aloud.includes(status)) return `${status}: ${message.items.join()}`
    if (stored.status !== 'active') return null
    const today = shanghaiDay(scene.clock.now())
    const isOpen = (item: RequirementCode): boolean => {
      if (item === recheck) return addDays(addMonths(seller.verifiedOn, 6), -30) <= today
      if (item === licence) return addDays(seller.licenceEnds, -200) <= today
      return seller.follow.some((code) => code === item)
    }
    // What is tried again is written anew from what is still open; there must be something.
    const isRight = again ? message.items.some(isOpen) : message.items.every(isOpen)
    return isRight ? null : `${message.items.join()} of ${merchant.id}`
  }

  function checkHours(what: string): void {
    const now = scene.clock.now()
    const hour = Number(now.slice(11, 13))
    if (hour < 1 || hour >= 12) violate('only from 09:00 to 20:00', `${what} at ${now}`)
    if (mayRemindAt(now) !== (hour >= 1 && hour < 12)) violate('only from 09:00 to 20:00', 'the rule itself')
  }

  function checkOnce(merchantId: string, way: string): void {
    const key = `${merchantId} ${shanghaiDay(scene.clock.now())}`
    if (gone.has(key)) violate('once a day', `${key} by ${way}`)
    gone.add(key)
    checkHours(way)
    scene.say(`${key} by ${way}`)
  }

  async function noteClaim(claim: Claim): Promise<void> {
    const seller = sellers.get(claim.merchant.id)
    const today = shanghaiDay(scene.clock.now())
    await ledger.check(claim.merchant.owner)
    if (seller === undefined) return
    if (!claim.again && seller.remindedOn === today) violate('once a day', `${seller.id} in the inbox`)
    seller.remindedOn = today
    seller.owedSince = null
    scene.say(`claim ${seller.id} ${claim.message.items.join()} ${claim.again}`)
  }

  /** The world of one worker, watched. */
  function watched(inner: World): World {
    let at: { merchantId: string; uses: Template | null; kept: boolean; messageId: string } | null = null
    const record: ReminderStore['record'] = async (state, records, next) => {
      const outcome = await inner.reminders.record(state, records, next)
      const owner = records[0]?.person ?? ''
      if (outcome === 'recorded' && at !== null && state.sending?.messageId === at.messageId) {
        const due = at.kept ? at.uses : null
        if (next.giveBack !== due) violate('no consent burnt', `${at.merchantId} ${due} ${next.giveBack}`)
      }
      await ledger.check(owner)
      for (const made of records) count(`told ${made.channel} ${made.outcome}`)
      return outcome
    }
    return {
      ...inner,
      reminders: {
        ...inner.reminders,
        record,
        async claim(claim) {
          // The double has decided when it returns its promise: what is true now was true at the claim.
          const claiming = inner.reminders.claim(claim)
          const fault = faultOf(claim)
          const outcome = await claiming
          if (outcome === 'claimed' && fault !== null) violate('never after the cure', fault)
          count(`claim ${outcome}${claim.again ? ' again' : ''}`)
          const { merchant, message } = claim
          at =
            outcome === 'claimed'
              ? { merchantId: merchant.id, uses: null, kept: true, messageId: message.id }
              : null
          if (outcome === 'claimed') await noteClaim(claim)
          return outcome
        },
        async takeConsent(person, template, message) {
          const openid = await inner.reminders.takeConsent(person, template, message)
          if (at !== null && openid !== null) at.uses = template
          count(`consent ${openid === null ? 'none' : 'taken'}`)
          await ledger.check(person)
          return openid
        },
      },
      messenger: {
        async send(message) {
          const merchantId = at?.merchantId ?? ''
          const result = await inner.messenger.send(message)
          if (at !== null && ['sent', 'unknown', 'no_consent'].includes(result.outcome)) at.kept = false
          if (result.outcome === 'sent' || result.outcome === 'unknown') checkOnce(merchantId, 'wechat')
          return result
        },
      },
      sms: inner.sms && {
        async send(message) {
          const merchantId = at?.merchantId ?? ''
          const result = (await inner.sms?.send(message)) ?? { outcome: 'not_sent' }
          if (result.outcome === 'sent' || result.outcome === 'unknown') checkOnce(merchantId, 'sms')
          return result
        },
      },
    }
  }

  return { watched, checkOnce }
}
