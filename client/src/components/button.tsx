import { View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import classes from './button.module.scss'

export type ButtonProps = {
  readonly label: string
  readonly onTap: () => void
  /** `main` is the one thing to do on a page; `plain` the others; `danger` cannot be taken back. */
  readonly look?: 'main' | 'plain' | 'danger' | 'text'
  readonly busy?: boolean
  readonly disabled?: boolean
}

/** A button at least 48 px high. While busy it stays, says so, and does nothing on a second tap. */
export const Button = ({ label, onTap, look = 'main', busy = false, disabled = false }: ButtonProps) => (
  <View
    className={`${classes.button} ${classes[look]} ${disabled || busy ? classes.off : ''}`}
    onClick={disabled || busy ? undefined : onTap}
    {...spoken({ role: 'button', disabled: disabled || busy })}
  >
    {busy && <View className={classes.turning} {...spoken({ hidden: true })} />}
    {label}
  </View>
)
