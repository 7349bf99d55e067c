import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import type { Requirement } from '#shared/contract/requirement'
import { startOfDay } from '#shared/rules/day'
import { requirementTitle } from '#shared/words/requirement-title'
import { Group } from '../../components/group'
import { paperOf } from '../../form/application/place'
import { phone } from '../../platform/phone'
import { lifeWords } from '../../words/life-words'
import { dayOf } from '../day-of'
import classes from './index.module.scss'

/** The description of a status: a title, and its sentences. */
type Said = { readonly title: string; readonly lines: readonly string[] }

/** One cause that stops the merchant selling. */
const causeOf = (requirement: Requirement, merchant: Merchant): string => {
  const say = lifeWords.restricted
  const { code, status, validTo } = requirement
  if (code === 'recheck.half_year') return say.recheck(validTo === null ? '' : dayOf(startOfDay(validTo)))
  const name = requirementTitle(paperOf(requirement, merchant, merchant.documents), phone.language)
  return status === 'expired' && validTo !== null
    ? say.expired(name, dayOf(startOfDay(validTo)))
    : say.other(name)
}

const restricted = (merchant: Merchant): Said => {
  const causes = merchant.requirements.filter(
    ({ impact, bucket, status }) => impact === 'sell' && (bucket === 'overdue' || status === 'expired'),
  )
  const cure = merchant.endsAt === null ? [] : [lifeWords.restricted.cure(dayOf(merchant.endsAt))]
  return {
    title: lifeWords.restricted.title,
    lines: [...causes.map((cause) => causeOf(cause, merchant)), ...cure],
  }
}

const saidOf = (merchant: Merchant): Said | null => {
  const { status, endsAt } = merchant
  const { suspended, closing, ended } = lifeWords
  switch (status) {
    case 'restricted':
      return restricted(merchant)
    case 'suspended':
      return { title: suspended.title, lines: [suspended.text] }
    case 'closing':
      return {
        title: closing.title,
        lines: [...(endsAt === null ? [] : [closing.text(dayOf(endsAt))]), closing.after],
      }
    case 'declined':
      // After the appeal it is no longer among the possible actions.
      return merchant.appeal === null ? { title: ended.title, lines: ended.declined } : null
    case 'lapsed':
    case 'withdrawn':
    case 'closed':
    case 'barred':
      return { title: ended.title, lines: ended[status] }
    default:
      return null
  }
}

/** The reasons why she may not sell, until when, and what is possible then. */
export const Situation = ({ merchant }: { readonly merchant: Merchant }) => {
  const said = saidOf(merchant)
  if (said === null) return null
  return (
    <Group title={said.title}>
      <View className={classes.said}>
        {said.lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </Group>
  )
}
