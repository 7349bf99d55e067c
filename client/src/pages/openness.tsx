import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { hasStatus, withSeller, withStaff } from '#shared/contract/statuses'
import { Notice } from '../components/notice'
import { isInBusiness } from '../form/application/application'
import { useApplication } from '../form/application/use-application'
import { lifeWords } from '../words/life-words'
import { words } from '../words/words'
import classes from './openness.module.scss'

const say = lifeWords.open

const toldOf = (merchant: Merchant): readonly string[] => {
  const waits = hasStatus(merchant, withStaff)
  if (!isInBusiness(merchant)) return [waits ? words.who.locked : say.locked]
  const sent = merchant.pending !== null && merchant.pending.submittedAt !== null
  return sent ? say.sent : say[merchant.status === 'active' ? 'active' : 'restricted']
}

/** Above the forms: why nothing can be changed now, or of an approved shop that a change waits beside what was approved. */
export const Openness = () => {
  const { merchant } = useApplication().state
  if (merchant === null || hasStatus(merchant, withSeller)) return null
  const [text = '', more = ''] = toldOf(merchant)
  return (
    <View className={classes.openness}>
      <Notice level="info" text={text} more={more} />
    </View>
  )
}
