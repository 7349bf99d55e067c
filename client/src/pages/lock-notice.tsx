import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { hasStatus, withSeller, withStaff } from '#shared/contract/statuses'
import { Notice } from '../components/notice'
import { isInBusiness } from '../form/application/application'
import { useApplication } from '../form/application/use-application'
import { formWords } from '../words/form-words'
import { lifeWords } from '../words/life-words'
import classes from './lock-notice.module.scss'

const say = lifeWords.open

const noticeFor = (merchant: Merchant): readonly string[] => {
  const waits = hasStatus(merchant, withStaff)
  if (!isInBusiness(merchant)) return [waits ? formWords.about.locked : say.locked]
  const sent = merchant.pending !== null && merchant.pending.submittedAt !== null
  return sent ? say.sent : say[merchant.status === 'active' ? 'active' : 'restricted']
}

/**
 * The notice above the forms: why they are locked, or, for an approved shop, that a change waits beside the approved values.
 */
export const LockNotice = () => {
  const { merchant } = useApplication().state
  if (merchant === null || hasStatus(merchant, withSeller)) return null
  const [text = '', more = ''] = noticeFor(merchant)
  return (
    <View className={classes.notice}>
      <Notice level="info" text={text} more={more} />
    </View>
  )
}
