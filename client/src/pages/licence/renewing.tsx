import { View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { isLive } from '../../form/application'
import { licenceKindsOf } from '../../form/licence-parts'
import { useApplication } from '../../form/use-application'
import { lifeWords } from '../../words/life-words'
import classes from './paper.module.scss'

const say = lifeWords.renew

/** Of an approved shop with a paper that ends or has ended: what to do with the new one. */
export const Renewing = () => {
  const { merchant } = useApplication().state
  if (merchant === null || !isLive(merchant)) return null
  const ending = merchant.requirements.filter(
    ({ anyOf, status, faults }) =>
      licenceKindsOf(anyOf).length > 0 &&
      (status === 'expired' || faults.some(({ code }) => code === 'document_expires_soon')),
  )
  if (ending.length === 0) return null
  const late = ending.some(({ status }) => status === 'expired')
  return (
    <View className={classes.said}>
      <Notice level="warn" text={say.title} more={late ? say.late : say.text} />
    </View>
  )
}
