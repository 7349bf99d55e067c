import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import classes from './choice-list.module.scss'

export type Choice<T extends string> = { readonly value: T; readonly label: string; readonly hint?: string }

export type ChoiceListProps<T extends string> = {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly chosen: readonly T[]
  /** Several may be chosen; tapping a chosen one takes it back. */
  readonly many?: boolean
  readonly locked?: boolean
  readonly onChoose: (chosen: readonly T[]) => void
}

/** Answers to choose from, one below the other, each a whole cell to tap. */
export const ChoiceList = <T extends string>(props: ChoiceListProps<T>) => {
  const { label, choices, chosen, many = false, locked = false, onChoose } = props
  const tap = (value: T) => {
    if (locked) return
    if (!many) return onChoose([value])
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  }
  return (
    <View {...spoken({ role: many ? 'group' : 'radiogroup', label })}>
      {choices.map(({ value, label: text, hint }) => {
        const checked = chosen.includes(value)
        return (
          <View
            key={value}
            className={classes.cell}
            onClick={() => tap(value)}
            {...spoken({ role: many ? 'checkbox' : 'radio', checked, disabled: locked })}
          >
            <View className={classes.body}>
              <View className={classes.text}>{text}</View>
              {hint !== undefined && <View className={classes.hint}>{hint}</View>}
            </View>
            <View
              className={`${many ? classes.box : classes.dot} ${checked ? classes.checked : ''}`}
              {...spoken({ hidden: true })}
            />
          </View>
        )
      })}
    </View>
  )
}
