import { View } from '@tarojs/components'
import type { InboxMessage } from '#shared/contract/reminder'
import { useApplication } from '../../form/application/use-application'
import { open as openPage } from '../../platform/navigation'
import { spoken } from '../../platform/spoken'
import { messageWords } from '../../words/message-words'
import { dayOf } from '../day-of'
import classes from './message.module.scss'

const say = messageWords

/** The channels of a message besides the inbox, which has every message. */
const sentBy = (deliveries: InboxMessage['deliveries']): string => {
  const ways = deliveries.flatMap(({ channel, outcome }) => {
    if (channel === 'inbox') return []
    if (channel === 'wechat') return [say.sent.wechat[outcome]]
    return channel === 'call_list' || outcome === 'sent' || outcome === 'unknown' ? [say.sent[channel]] : []
  })
  return ways.length === 0 ? say.sent.inbox : ways.join('，')
}

/** One message: the task, its date, and how it was sent. A tap opens the task. */
export const Message = ({ message }: { readonly message: InboxMessage }) => {
  const { state, store } = useApplication()
  const open = () => {
    const other = state.others.find(({ id }) => id === message.merchantId)
    if (other) store.turnTo(other)
    openPage(message.link)
  }
  return (
    <View className={classes.message} onClick={open} {...spoken({ role: 'link' })}>
      <View className={classes.title}>{message.title}</View>
      <View className={classes.text}>{message.text}</View>
      <View className={classes.foot}>
        <View className={classes.sent}>
          {dayOf(message.at)} {sentBy(message.deliveries)}
        </View>
        <View className={classes.open}>{say.open}</View>
      </View>
    </View>
  )
}
