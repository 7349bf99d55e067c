import { useState } from 'react'
import { dayFromText } from '../../form/application/day-text'
import { TextField, type TextFieldProps } from './text-field'

export type DayFieldProps = Omit<TextFieldProps, 'value' | 'onChange' | 'keyboard' | 'most'> & {
  /** `YYYY-MM-DD`, or `null` while there is none. */
  readonly value: string | null
  readonly bad: string
  readonly onChange: (day: string | null) => void
}

/** A day, typed as eight digits: a date on a licence is years away, too far to turn a wheel. */
export const DayField = ({ value, bad, notes = [], onChange, onLeave, ...rest }: DayFieldProps) => {
  const [text, setText] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const isBad = left && text !== null && text !== '' && dayFromText(text) === null
  return (
    <TextField
      {...rest}
      keyboard="number"
      most={16}
      value={text ?? value ?? ''}
      notes={isBad ? [{ level: 'reject', text: bad, fix: '' }] : notes}
      onChange={(next) => {
        setText(next)
        setLeft(false)
        const day = dayFromText(next)
        if (day !== null || next === '') onChange(day)
      }}
      onLeave={() => {
        setLeft(true)
        if (text !== null && (text === '' || dayFromText(text) !== null)) setText(null)
        onLeave()
      }}
    />
  )
}
