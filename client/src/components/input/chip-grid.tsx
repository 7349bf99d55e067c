import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import classes from './chip-grid.module.scss'
import type { Choice } from './choice-list'

export type ChipGridProps<T extends string> = {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly chosen: readonly T[]
  readonly many?: boolean
  readonly locked?: boolean
  /** Short names, four to a row. */
  readonly even?: boolean
  readonly onChoose: (chosen: readonly T[]) => void
}

/** Short answers side by side: all of them in sight, one tap, no wheel to turn with wet fingers. */
export const ChipGrid = <T extends string>(props: ChipGridProps<T>) => {
  const { label, choices, chosen, many = false, locked = false, even = false, onChoose } = props
  const tap = (value: T) => {
    if (locked) return
    if (!many) return onChoose([value])
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  }
  return (
    <View className={classes.grid} {...spoken({ role: many ? 'group' : 'radiogroup', label })}>
      {choices.map(({ value, label: text }) => (
        <View
          key={value}
          className={`${classes.chip} ${even ? classes.even : ''} ${chosen.includes(value) ? classes.chosen : ''}`}
          onClick={() => tap(value)}
          {...spoken({
            role: many ? 'checkbox' : 'radio',
            checked: chosen.includes(value),
            disabled: locked,
          })}
        >
          {text}
        </View>
      ))}
    </View>
  )
}
