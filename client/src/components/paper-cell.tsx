import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '../platform/spoken'
import classes from './paper-cell.module.scss'

export type PaperCellProps = {
  readonly title: string
  /** Other papers that would do as well. */
  readonly orElse?: string
  readonly badge?: string
  readonly why: string
  readonly article: string
}

/** A paper the law asks for; one tap shows why, and which article says so. */
export const PaperCell = ({ title, orElse, badge, why, article }: PaperCellProps) => {
  const [open, setOpen] = useState(false)
  return (
    <View
      className={classes.cell}
      onClick={() => setOpen(!open)}
      {...spoken({ role: 'button', expanded: open })}
    >
      <View className={classes.row}>
        <View className={classes.body}>
          <View>{title}</View>
          {orElse !== undefined && <View className={classes.hint}>{orElse}</View>}
        </View>
        {badge !== undefined && <View className={classes.badge}>{badge}</View>}
        <View className={`${classes.arrow} ${open ? classes.up : ''}`} {...spoken({ hidden: true })} />
      </View>
      {open && (
        <View className={classes.more}>
          <View>{why}</View>
          <View className={classes.article}>{article}</View>
        </View>
      )}
    </View>
  )
}
