import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import classes from './group.module.scss'

export type GroupProps = {
  readonly title?: string
  readonly hint?: string
  readonly children: ReactNode
}

/** Cells that belong together, under one heading. */
export const Group = ({ title, hint, children }: GroupProps) => (
  <View className={classes.group}>
    {title !== undefined && (
      <View className={classes.title} {...spoken({ role: 'heading' })}>
        {title}
      </View>
    )}
    <View className={classes.cells}>{children}</View>
    {hint !== undefined && <View className={classes.hint}>{hint}</View>}
  </View>
)
