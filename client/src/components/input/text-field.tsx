import { Input, View } from '@tarojs/components'
import { inputNamed, type Keyboard, spoken } from '../../platform/spoken'
import { FieldNotes, type Note } from './field-notes'
import classes from './text-field.module.scss'

export type TextFieldProps = {
  /** The element's id; links that name this field scroll to it. */
  readonly id: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly placeholder?: string
  readonly keyboard?: Keyboard
  readonly most?: number
  readonly notes?: readonly Note[]
  readonly locked?: boolean
  readonly focused?: boolean
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
}

/** One line of text to fill in: the label above, what is wrong right below. */
export const TextField = (props: TextFieldProps) => {
  const {
    id,
    label,
    value,
    hint,
    placeholder,
    keyboard = 'text',
    most = 140,
    notes = [],
    locked = false,
  } = props
  const faulty = notes.some((note) => note.level === 'reject')
  return (
    <View id={id} className={`${classes.field} ${faulty ? classes.faulty : ''}`}>
      <View className={classes.label} {...spoken({ hidden: true })}>
        {label}
      </View>
      <Input
        className={classes.input}
        value={value}
        placeholder={placeholder ?? ''}
        placeholderClass={classes.placeholder}
        maxlength={most}
        disabled={locked}
        focus={props.focused ?? false}
        cursorSpacing={80}
        onInput={(event) => props.onChange(event.detail.value)}
        onBlur={props.onLeave}
        onConfirm={props.onLeave}
        {...inputNamed(label, faulty, keyboard)}
      />
      {hint !== undefined && notes.length === 0 && <View className={classes.hint}>{hint}</View>}
      <FieldNotes notes={notes} />
    </View>
  )
}
