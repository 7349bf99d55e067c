import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { phone } from '../platform/phone'
import { spoken } from '../platform/spoken'
import classes from './page-frame.module.scss'

export type PageFrameProps = {
  readonly title: string
  readonly intro?: string
  /** What stays in reach of the thumb: the one thing to do. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A page: its heading, its content, and a footer that stays at the bottom. Her text size is set here, once. */
export const PageFrame = ({ title, intro, footer, children }: PageFrameProps) => (
  <View className={classes.page} style={{ fontSize: `${17 * phone.textScale}px` }}>
    <View className={classes.content}>
      <View className={classes.head}>
        <View className={classes.title} {...spoken({ role: 'heading' })}>
          {title}
        </View>
        {intro !== undefined && <View className={classes.intro}>{intro}</View>}
      </View>
      {children}
    </View>
    {footer !== undefined && <View className={classes.footer}>{footer}</View>}
  </View>
)
