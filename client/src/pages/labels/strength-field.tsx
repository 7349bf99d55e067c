import { useState } from 'react'
import { TextField } from '../../components/input/text-field'
import { useFields } from '../../form/application/use-fields'
import { tradeWords } from '../../words/trade-words'
import { words } from '../../words/words'

const say = tradeWords.labels

/** Reads per cent by volume as people type it: `52`, `52.5`, `52%`, `52度`; `null` when it is no strength. */
const strengthOf = (text: string): number | null => {
  const found = /^(\d{1,3}(\.\d{1,2})?)(%|度|%vol)?$/i.exec(text.replace(/\s/g, ''))
  const value = found ? Number(found[1]) : null
  return value === null || value > 100 ? null : value
}

export type StrengthFieldProps = {
  readonly id: string
  readonly value: number | null
  readonly locked: boolean
  readonly onChange: (strength: number | null) => void
}

/** The alcohol strength of a drink: it decides whether the label must say how long it keeps. */
export const StrengthField = ({ id, value, locked, onChange }: StrengthFieldProps) => {
  const { leave } = useFields()
  const [text, setText] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const isBad = left && text !== null && text !== '' && strengthOf(text) === null
  return (
    <TextField
      id={id}
      label={say.strength}
      hint={say.strengthHint}
      value={text ?? (value === null ? '' : String(value))}
      locked={locked}
      placeholder={locked ? '' : words.fillIn}
      most={8}
      notes={isBad ? [{ level: 'reject', text: say.strengthBad, fix: '' }] : []}
      onChange={(next) => {
        setText(next)
        setLeft(false)
        if (next === '' || strengthOf(next) !== null) onChange(strengthOf(next))
      }}
      onLeave={() => {
        setLeft(true)
        leave()
      }}
    />
  )
}
