import * as z from 'zod/mini'
import { type Consents as Balance, consentRequest, type Template } from '#shared/contract/reminder'
import type { Messages } from '../../api/messages'
import type { Storage } from '../../platform/storage'
import type { ConsentAnswer } from '../../platform/subscribe'

export type ConsentNeeds = {
  readonly canSubscribe: () => boolean
  readonly subscribe: (asked: readonly Template[]) => Promise<readonly ConsentAnswer[]>
  readonly messages: Pick<Messages, 'consent'>
  /** How many messages she has left, as the server answered with her inbox; `null` before that. */
  readonly inboxBalance: () => Balance | null
  readonly storage: Storage
  readonly randomKey: () => string
}

const waiting = z.array(z.extend(consentRequest, { key: z.string() }))
const place = 'consents'

/**
 * The seller's consents to messages. Each answer is on the phone until the server has it, under one key, so that a repeat
 * counts once: one answer is worth one message.
 */
export const createConsents = (needs: ConsentNeeds) => {
  const { messages, storage, randomKey } = needs
  /** The answers of this visit, by template. */
  const answered = new Map<Template, ConsentAnswer['outcome'] | 'nothing'>()
  let balance: Balance | null = null
  // What the inbox answered before this is older than what we know.
  let outdated: Balance | null = null
  let reporting: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of listeners) listener()
  }

  const learn = (now: Balance | null): void => {
    balance = now
    outdated = needs.inboxBalance()
  }
  const known = (): Balance | null => {
    const ofInbox = needs.inboxBalance()
    return ofInbox === outdated ? balance : ofInbox
  }

  const kept = () => waiting.safeParse(storage.read(place)).data ?? []
  const forget = (key: string): void => {
    const left = kept().filter((one) => one.key !== key)
    if (left.length === 0) storage.remove(place)
    else storage.write(place, left)
  }
  const keep = (answers: readonly ConsentAnswer[]): void => {
    if (answers.length === 0) return
    learn(null)
    storage.write(place, [...kept(), ...answers.map((one) => ({ ...one, key: randomKey() }))])
  }

  const reportAll = async (): Promise<void> => {
    for (let [next] = kept(); next !== undefined; [next] = kept()) {
      const answer = await messages.consent(next.template, next.outcome, next.key)
      if (!answer.ok && (answer.refusal.kind !== 'problem' || answer.refusal.problem.retryable)) return
      forget(next.key)
      if (answer.ok) learn(answer.value)
    }
    changed()
  }

  /** She has not been asked in this visit, or has agreed and every message she agreed to has been sent. */
  const isWanted = (template: Template): boolean =>
    !answered.has(template) || (answered.get(template) === 'accept' && known()?.[template] === 0)

  const report = (): Promise<void> => {
    reporting ??= reportAll().finally(() => {
      reporting = null
    })
    return reporting
  }

  return {
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** True when a tap now would open WeChat's question, so that the page says so beside the button. */
    wouldAsk: (templates: readonly Template[]): boolean => needs.canSubscribe() && templates.some(isWanted),
    /**
     * Asks her for messages of these templates: first thing in a tap. Ends when she has answered; her answers go to the
     * server on their own.
     */
    async ask(templates: readonly Template[]): Promise<void> {
      const asked = needs.canSubscribe() ? templates.filter(isWanted) : []
      if (asked.length === 0) return
      const asking = needs.subscribe(asked)
      for (const template of asked) answered.set(template, 'nothing')
      const answers = await asking
      for (const { template, outcome } of answers) answered.set(template, outcome)
      keep(answers)
      changed()
      // An answer kept while others are on their way goes out after them: the loop reads what is kept.
      void report()
    },
    /** Sends what the server has not got yet; a second caller waits for the first. */
    report,
  }
}

export type Consents = ReturnType<typeof createConsents>
