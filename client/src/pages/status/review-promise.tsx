import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { Notice } from '../../components/notice'
import { instantNow } from '../../platform/phone'
import { lifeWords } from '../../words/life-words'
import { dayOf } from '../day-of'
import classes from './index.module.scss'

const say = lifeWords.review
const hoursOfTwoDays = 48

const timeOf = (hours: number): string => {
  if (hours < 1) return say.soon
  return hours < hoursOfTwoDays ? say.hours(Math.round(hours)) : say.days(Math.round(hours / 24))
}

/** The promise for a review: by when it is answered, and how long reviews lately took. */
export const ReviewPromise = ({ merchant }: { readonly merchant: Merchant }) => {
  if (merchant.review === null) return null
  const { promisedBy, medianHours } = merchant.review
  const late = promisedBy < instantNow()
  const text = (late ? say.late : say.promise)(dayOf(promisedBy))
  return (
    <View className={classes.part}>
      <Notice
        level={late ? 'warn' : 'info'}
        text={text}
        more={medianHours === null ? '' : say.lately(timeOf(medianHours))}
      />
    </View>
  )
}
