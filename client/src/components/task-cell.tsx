import { View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import classes from './task-cell.module.scss'

export type TaskCellProps = {
  readonly title: string
  /** One line below: a fault, a deadline or a value. */
  readonly detail?: string
  /** A short word at the right: the status. */
  readonly badge?: string
  readonly look?: 'todo' | 'bad' | 'good' | 'quiet'
  readonly onTap?: () => void
}

/** One item of a list, with its status; a tap opens the place where it is answered. */
export const TaskCell = ({ title, detail, badge, look = 'quiet', onTap }: TaskCellProps) => (
  <View
    className={`${classes.cell} ${onTap ? classes.link : ''}`}
    onClick={onTap}
    {...(onTap ? spoken({ role: 'link' }) : {})}
  >
    <View className={classes.body}>
      <View className={classes.title}>{title}</View>
      {detail !== undefined && detail !== '' && (
        <View className={`${classes.detail} ${look === 'bad' ? classes.badDetail : ''}`}>{detail}</View>
      )}
    </View>
    {badge !== undefined && <View className={`${classes.badge} ${classes[look]}`}>{badge}</View>}
    {onTap && <View className={classes.arrow} {...spoken({ hidden: true })} />}
  </View>
)
