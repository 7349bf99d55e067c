import type { Messages } from '#client/api/messages'
import type { Result } from '#client/api/refusal'
import type { Consents, InboxMessage, Template } from '#shared/contract/reminder'

/** A message in her inbox, of one missing photo. */
export const messageOf = (more: Partial<InboxMessage> = {}): InboxMessage => ({
  id: 'message-1',
  merchantId: 'm1',
  template: 'todo',
  at: '2026-11-25T02:00:00.000Z',
  day: '2026-11-25',
  title: '还差营业执照的照片',
  text: '拍好就能交。',
  link: '/pages/photos/index?field=licence.business',
  items: ['licence.business'],
  dueOn: null,
  deliveries: [{ channel: 'inbox', outcome: 'sent', at: '2026-11-25T02:00:00.000Z' }],
  ...more,
})

/** WeChat, asking her, and the server's side of messages, counting consents once a key as the real one does. */
export const pretendMessages = (items: readonly InboxMessage[] = []) => {
  const balance: Consents = { todo: 0, expiry: 0, result: 0 }
  const taken = new Set<string>()
  const asked: (readonly Template[])[] = []
  const reports: { template: Template; outcome: string; key: string }[] = []
  const answers: Result<never>[] = []
  const said: Partial<Record<Template, 'reject'>> = {}

  const messages: Messages = {
    consent: async (template, outcome, key) => {
      reports.push({ template, outcome, key })
      const refusal = answers.shift()
      if (refusal) return refusal
      if (outcome === 'accept' && !taken.has(key)) balance[template] += 1
      taken.add(key)
      return { ok: true, value: { ...balance } }
    },
    inbox: async () =>
      answers.shift() ?? { ok: true, value: { items: [...items], consents: { ...balance } } },
  }
  return {
    messages,
    canSubscribe: () => true,
    subscribe: async (templates: readonly Template[]) => {
      asked.push(templates)
      return templates.map((template) => ({ template, outcome: said[template] ?? ('accept' as const) }))
    },
    /** The templates she was asked for, tap by tap. */
    asked,
    /** What the server was told. */
    reports,
    balance,
    /** The next call gets this instead of its answer. */
    answerNext: (...next: readonly Result<never>[]) => void answers.push(...next),
    /** She says no to this template from now on. */
    refuse(template: Template): void {
      said[template] = 'reject'
    },
    /** The messages she agreed to of this template have been sent. */
    use(template: Template): void {
      balance[template] = 0
    },
  }
}
