import type { Merchant } from '#shared/contract/merchant'
import type { MerchantStatus } from '#shared/contract/statuses'
import { requirementTitle } from '#shared/words/requirement-title'
import { statusWords } from '#shared/words/status-words'
import type { StandingCardProps } from '../components/standing-card'
import { placeOf } from '../form/application/place'
import { phone } from '../platform/phone'
import { choiceLabel } from '../words/choices'
import { words } from '../words/words'
import { dayOf } from './day-of'

const tones: Readonly<Partial<Record<MerchantStatus, StandingCardProps['tone']>>> = {
  draft: 'todo',
  action_required: 'bad',
  active: 'good',
  restricted: 'bad',
  suspended: 'bad',
  declined: 'bad',
  barred: 'bad',
}

/** The name of the requirement of the next action: the one whose place it links to, or else the first to correct. */
const subjectOf = (merchant: Merchant): string => {
  const waiting = merchant.requirements.filter(
    ({ status, bucket }) =>
      ['missing', 'rejected', 'expired'].includes(status) && (bucket === 'now_due' || bucket === 'overdue'),
  )
  const linked = waiting.find((one) => placeOf(one, merchant) === merchant.nextAction.link)
  const subject = linked ?? waiting[0]
  return subject ? requirementTitle(subject.code, phone.language) : ''
}

/** The content of the standing card for an application. */
export const standingOf = (merchant: Merchant): Omit<StandingCardProps, 'onTap'> => {
  const { nextAction, status } = merchant
  const [next = '', button = ''] = words.nextActions[nextAction.code](subjectOf(merchant))
  const [may = '', never = ''] = words.meanwhile[status]
  const hidden = merchant.goods.filter((code) => status === 'active' && !merchant.shownGoods.includes(code))
  const mayNot =
    hidden.length > 0 ? words.home.hidden(hidden.map((code) => choiceLabel('goods', code)).join('、')) : never
  return {
    standing: statusWords(status, phone.language),
    tone: tones[status] ?? 'calm',
    next: status === 'lapsed' ? words.home.stopped : next,
    until: nextAction.dueAt === null ? '' : words.home.until(dayOf(nextAction.dueAt)),
    // A lapsed application is reopened first, by a button of its own.
    button:
      nextAction.awaiting === 'seller' && nextAction.code !== 'none' && status !== 'lapsed' ? button : '',
    allowed: { label: words.home.allowed, text: may },
    notAllowed: { label: words.home.notAllowed, text: mayNot },
  }
}
