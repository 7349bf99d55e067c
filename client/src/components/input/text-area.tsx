import { Textarea, View } from '@tarojs/components'
import { inputNamed, spoken } from '../../platform/spoken'
import classes from './text-area.module.scss'

export type TextAreaProps = {
  readonly label: string
  readonly value: string
  /** The most characters it takes. */
  readonly most: number
  readonly onChange: (value: string) => void
}

/** Several lines of text to write, and how many characters there are of how many. */
export const TextArea = ({ label, value, most, onChange }: TextAreaProps) => {
  const { type: _keyboard, ...named } = inputNamed(label, false, 'text')
  return (
    <View className={classes.area}>
      <View className={classes.label} {...spoken({ hidden: true })}>
        {label}
      </View>
      <Textarea
        className={classes.input}
        value={value}
        maxlength={most}
        cursorSpacing={120}
        onInput={(event) => onChange(event.detail.value)}
        {...named}
      />
      <View className={classes.count}>{`${value.length} / ${most}`}</View>
    </View>
  )
}
