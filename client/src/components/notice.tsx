import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import classes from './notice.module.scss'

export type NoticeProps = {
  /** `reject` must be corrected, `warn` needs a look by a person, `info` only informs, `good` reports a success. */
  readonly level: 'reject' | 'warn' | 'info' | 'good'
  readonly text: string
  readonly more?: string
  readonly children?: ReactNode
}

const marks = { reject: '!', warn: '!', info: 'i', good: '✓' } as const

/** A sentence that matters, with what to do about it. A refusal is read out at once. */
export const Notice = ({ level, text, more, children }: NoticeProps) => (
  <View
    className={`${classes.notice} ${classes[level]}`}
    {...spoken({ role: level === 'reject' ? 'alert' : 'status' })}
  >
    <View className={classes.mark} {...spoken({ hidden: true })}>
      {marks[level]}
    </View>
    <View className={classes.body}>
      <View>{text}</View>
      {more !== undefined && more !== '' && <View className={classes.more}>{more}</View>}
      {children}
    </View>
  </View>
)
