import type { ReminderReason, Template } from '../contract/reminder'
import type { Requirement } from '../contract/requirement'
import type { RequirementCode } from '../contract/requirement-codes'
import { firstDemands, furtherDemands } from '../rules/demand-data'
import type { InEvery, Language } from './language'
import { lengthOf, listWithin, shortened } from './list-within'
import { requirementTitle } from './requirement-title'

/** The content of a reminder: the things to be reminded of on a day, the most urgent first, and WeChat's template for it. */
export type Reminding = {
  readonly day: string
  readonly template: Template
  readonly items: readonly Item[]
}
type Item = { readonly code: RequirementCode; readonly reason: ReminderReason; readonly dueOn: string | null }

/** The distance to the last day: `open` has none. */
type When = 'ahead' | 'today' | 'late' | 'open'

/** A sentence before the last day is over, and one after it. */
type BeforeAndAfter = readonly [before: string, after: string]

/**
 * The phrases of a reason: what it is about, by when, the consequence for all of the seller's goods or for these only, and
 * the same in a few characters. `{date}` is the last day.
 */
type ReasonWords = {
  readonly what: BeforeAndAfter
  readonly by: Readonly<Record<When, string>>
  readonly sell: BeforeAndAfter
  readonly show: BeforeAndAfter
  readonly note: { readonly sell: BeforeAndAfter; readonly show: BeforeAndAfter }
}

const same = (text: string): BeforeAndAfter => [text, text]

const zhUndone = {
  late: '{date}已经过了，请尽快补上',
  open: '请尽快办',
  today: '今天（{date}）是最后一天',
} as const
const zhRework = {
  sell: same('提交后才会继续审核'),
  show: same('提交后才会继续审核'),
  note: { sell: same('改好再提交，才能继续审核'), show: same('改好再提交，才能继续审核') },
} as const
const zhLapse = {
  sell: same('过了这天申请会失效，填好的都会留着'),
  show: same('过了这天申请会失效，填好的都会留着'),
  note: { sell: same('提交后才能审核、卖货'), show: same('提交后才能审核、卖货') },
} as const

const zh: Readonly<Record<ReminderReason, ReasonWords>> = {
  after_approval: {
    what: ['还差', '过了期限还差'],
    by: { ...zhUndone, ahead: '最晚{date}交好' },
    sell: ['过了这天还没交，会暂停卖货', '现在不能卖货，审核通过就恢复'],
    show: ['过了这天，相关的货先不展示，别的照常卖', '相关的货现在不展示，审核通过就恢复'],
    note: {
      sell: ['过了期限会暂停卖货', '现在不能卖货，请尽快补上'],
      show: ['过了期限，相关的货先不展示', '相关的货没有展示，请补上'],
    },
  },
  action_required: {
    what: same('审核后要改'),
    by: { ...zhUndone, late: '{date}已经过了，请尽快改好', ahead: '最晚{date}改好提交' },
    ...zhRework,
  },
  idle_draft: {
    what: same('申请还没填完'),
    by: { ...zhUndone, ahead: '最晚{date}提交' },
    ...zhLapse,
  },
  hand_in: {
    what: same('填好了还没提交'),
    by: { ...zhUndone, late: '{date}已经过了，请尽快提交', ahead: '最晚{date}提交' },
    sell: same('点一下提交，才会审核'),
    show: same('点一下提交，才会审核'),
    note: { sell: same('点一下提交，才会审核'), show: same('点一下提交，才会审核') },
  },
  licence_end: {
    what: ['快到期', '已到期'],
    by: {
      ahead: '{date}到期，请早点换新的',
      today: '今天（{date}）到期',
      late: '{date}已经到期',
      open: '请换新的',
    },
    sell: ['过了这天不能卖货，交上新的就恢复', '现在不能卖货，交上新的就恢复'],
    show: ['过了这天，相关的货先不展示，别的照常卖', '相关的货现在不展示，交上新的就恢复'],
    note: {
      sell: ['到期后不能卖货，请早点换新的', '现在不能卖货，请换新的'],
      show: ['到期后相关的货先不展示', '相关的货没有展示，请换新的'],
    },
  },
  renewal_window: {
    what: same('可以办延续'),
    by: {
      ahead: '最晚{date}到发证的地方申请',
      today: '今天（{date}）是申请的最后一天',
      late: '{date}已经过了，请尽快申请',
      open: '请早点申请',
    },
    sell: same('申请晚了，旧证到期时新证可能还没下来，就要停卖'),
    show: same('申请晚了，旧证到期时新证可能还没下来，就要停卖'),
    note: { sell: same('请到发证的地方申请，别错过'), show: same('请到发证的地方申请，别错过') },
  },
  recheck: {
    what: same('请核对'),
    by: { ...zhUndone, late: '{date}已经过了，请尽快核对', ahead: '最晚{date}核对好' },
    sell: ['没有变化点一下就好；不核对会暂停卖货', '没有变化点一下就好；不核对不能卖货'],
    show: same('没有变化点一下就好'),
    note: {
      sell: ['没有变化，点一下就好', '请核对，核对好才能卖货'],
      show: same('没有变化，点一下就好'),
    },
  },
}

const enUndone = {
  late: '{date} has passed: please do it soon',
  open: 'Please do it soon',
  today: 'Today ({date}) is the last day',
} as const
const enRework = same('The review goes on once you hand it in again')
const enLapse = same('After that the application lapses; what you filled in is kept')

const en: Readonly<Record<ReminderReason, ReasonWords>> = {
  after_approval: {
    what: ['Still to hand in', 'Overdue'],
    by: { ...enUndone, ahead: 'Last day: {date}' },
    sell: ['After that you may not sell until it is in', 'You may not sell until it is accepted'],
    show: [
      'After that these goods are not shown; the rest sells on',
      'These goods are not shown until it is accepted',
    ],
    note: { sell: same('Else sales pause'), show: same('Else goods not shown') },
  },
  action_required: {
    what: same('To correct'),
    by: { ...enUndone, ahead: 'Last day: {date}' },
    sell: enRework,
    show: enRework,
    note: { sell: same('Hand in once more'), show: same('Hand in once more') },
  },
  idle_draft: {
    what: same('Not finished yet'),
    by: { ...enUndone, ahead: 'Hand in by {date}' },
    sell: enLapse,
    show: enLapse,
    note: { sell: same('Hand in to sell'), show: same('Hand in to sell') },
  },
  hand_in: {
    what: same('Ready, not handed in'),
    by: { ...enUndone, ahead: 'Hand in by {date}' },
    sell: same('It is reviewed once you hand it in'),
    show: same('It is reviewed once you hand it in'),
    note: { sell: same('One tap hands it in'), show: same('One tap hands it in') },
  },
  licence_end: {
    what: ['Ends soon', 'Has ended'],
    by: {
      ahead: 'It ends on {date}: please renew in time',
      today: 'It ends today ({date})',
      late: 'It ended on {date}',
      open: 'Please renew it',
    },
    sell: ['After that you may not sell until the new one is in', 'You may not sell until the new one is in'],
    show: [
      'After that these goods are not shown; the rest sells on',
      'These goods are not shown until the new one is in',
    ],
    note: { sell: same('Renew, or sales stop'), show: same('Else goods not shown') },
  },
  renewal_window: {
    what: same('Renewal is open'),
    by: {
      ahead: 'Last day to apply: {date}',
      today: 'Today ({date}) is the last day to apply',
      late: '{date} has passed: please apply soon',
      open: 'Please apply in time',
    },
    sell: same('If you apply later, sales may have to stop until the new one is issued'),
    show: same('If you apply later, sales may have to stop until the new one is issued'),
    note: { sell: same('Apply in time'), show: same('Apply in time') },
  },
  recheck: {
    what: same('Please check'),
    by: { ...enUndone, ahead: 'Last day: {date}' },
    sell: same('If nothing has changed, one tap is enough; without it sales pause'),
    show: same('If nothing has changed, one tap is enough'),
    note: { sell: same('One tap is enough'), show: same('One tap is enough') },
  },
}

const frames = {
  'zh-CN': {
    colon: '：',
    stop: '。',
    also: '另外还有：',
    until: (name: string, date: string) => `${name}（期限${date}）`,
    open: '打开微信小程序就能办。',
  },
  en: {
    colon: ': ',
    stop: '. ',
    also: 'Also: ',
    until: (name: string, date: string) => `${name} (${date})`,
    open: 'Open the mini-program to do it.',
  },
} as const satisfies InEvery<unknown>

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const writtenDay: InEvery<(year: number, month: number, day: number) => string> = {
  'zh-CN': (year, month, day) => `${year}年${month}月${day}日`,
  en: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
}

/** A day as people write it: 2026年11月29日, 29 November 2026. */
function dateWords(day: string, language: Language): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return writtenDay[language](year, month, dayOfMonth)
}

const reasons: InEvery<Readonly<Record<ReminderReason, ReasonWords>>> = { 'zh-CN': zh, en }

// Papers that are in no table of goods (licences, cards, the re-check) decide whether anything may be sold at all.
const impactOf = (code: RequirementCode): Requirement['impact'] =>
  [...firstDemands, ...furtherDemands].find((demand) => demand.code === code)?.impact ?? 'sell'

function whenIs({ dueOn }: Item, day: string): When {
  if (dueOn === null) return 'open'
  if (dueOn === day) return 'today'
  return dueOn < day ? 'late' : 'ahead'
}

/** The phrases of a reminder: its first item with all that have the same consequence, and the others. */
function phrasesFor({ day, items }: Reminding, language: Language) {
  const [first, ...more] = items
  if (first === undefined) throw new Error(`The reminder for ${day} has no item.`)
  const words = reasons[language][first.reason]
  const shown = impactOf(first.code) === 'show' ? 'show' : 'sell'
  const belongs = (item: Item): boolean =>
    item.reason === first.reason &&
    item.dueOn === first.dueOn &&
    (impactOf(item.code) === 'show') === (shown === 'show')
  const when = whenIs(first, day)
  // An item without a last day blocks already.
  const late = when === 'late' || when === 'open' ? 1 : 0
  const date = first.dueOn === null ? '' : dateWords(first.dueOn, language)
  const name = ({ code }: Item): string => requirementTitle(code, language)
  return {
    what: words.what[when === 'late' ? 1 : 0],
    by: words.by[when].replace('{date}', date),
    follows: words[shown][late],
    note: words.note[shown][late],
    names: [first, ...more.filter(belongs)].map(name),
    others: more
      .filter((item) => !belongs(item))
      .map((item) =>
        item.dueOn === null
          ? name(item)
          : frames[language].until(name(item), dateWords(item.dueOn, language)),
      ),
    all: items.map(name),
  }
}

/** The longest title, text, and list of names within a text, in characters: a short title is read, a long one is not. */
const most = {
  'zh-CN': { title: 30, text: 300, names: 60, sms: 30 },
  en: { title: 60, text: 300, names: 100, sms: 60 },
} as const satisfies InEvery<unknown>

/**
 * The message in the seller's inbox: a title of at most 60 and a text of at most 300 characters, with the missing things,
 * the last day and the consequence. It names papers, and never a person, a number or a phone.
 */
export function reminderText(
  reminder: Reminding,
  language: Language,
): { readonly title: string; readonly text: string } {
  const { what, by, follows, names, others, all } = phrasesFor(reminder, language)
  const { colon, stop, also } = frames[language]
  const title = `${what}${colon}`
  const lead = `${title}${listWithin(names, most[language].names, language)}${stop}${by}${stop}${follows}${stop}`
  const rest = most[language].text - lengthOf(lead) - lengthOf(also) - lengthOf(stop)
  const text = others.length === 0 ? lead : `${lead}${also}${listWithin(others, rest, language)}${stop}`
  return {
    title: `${title}${listWithin(all, most[language].title - lengthOf(title), language)}`,
    text: text.trim(),
  }
}

/** The same in one text message, as short as it can be said. */
export function reminderSms(reminder: Reminding, language: Language): string {
  const { what, by, follows, all } = phrasesFor(reminder, language)
  const { colon, stop, open } = frames[language]
  return `${what}${colon}${listWithin(all, most[language].sms, language)}${stop}${by}${stop}${follows}${stop}${open}`
}

/** The value of a field of a template, in WeChat's form. */
type Field = { readonly value: string }
const thing = (text: string): Field => ({ value: shortened(text, 20) })

/**
 * The fields of WeChat's templates, whose keys the platform chooses when it applies for them:
 *
 * | template | thing1      | date2    | thing3 | phrase4 |
 * | -------- | ----------- | -------- | ------ | ------- |
 * | todo     | what        | last day | note   |         |
 * | expiry   | which paper | end      | note   |         |
 * | result   | what        | last day | note   | result  |
 *
 * WeChat takes at most 20 characters in a `thing`, a date like 2026年11月29日 in a `date`, at most 5 Chinese characters and
 * nothing else in a `phrase`, and no field may be empty: what has no last day is due on the day of the message. A longer
 * list ends in a count, a longer name in an ellipsis.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
export function reminderData(reminder: Reminding, language: Language): Readonly<Record<string, Field>> {
  const { note, all } = phrasesFor(reminder, language)
  const dueOn = reminder.items[0]?.dueOn ?? reminder.day
  return {
    thing1: thing(listWithin(all, 20, language)),
    date2: { value: dateWords(dueOn, 'zh-CN') },
    thing3: thing(note),
    ...(reminder.template === 'result' ? { phrase4: { value: '需要修改' } } : {}),
  }
}
