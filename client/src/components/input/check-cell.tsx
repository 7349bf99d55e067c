import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import classes from './check-cell.module.scss'
import { FieldNotes, type Note } from './field-notes'

export type CheckCellProps = {
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly locked?: boolean
  readonly notes?: readonly Note[]
  readonly onChange: (checked: boolean) => void
}

/** One thing to agree to, or a yes-or-no about a paper: the whole cell is the box. */
export const CheckCell = ({
  id,
  label,
  hint,
  checked,
  locked = false,
  notes = [],
  onChange,
}: CheckCellProps) => (
  <View
    {...(id === undefined ? {} : { id })}
    className={classes.cell}
    onClick={() => {
      if (!locked) onChange(!checked)
    }}
    {...spoken({ role: 'checkbox', checked, disabled: locked })}
  >
    <View className={`${classes.box} ${checked ? classes.checked : ''}`} {...spoken({ hidden: true })} />
    <View className={classes.body}>
      <View>{label}</View>
      {hint !== undefined && <View className={classes.hint}>{hint}</View>}
      <FieldNotes notes={notes} />
    </View>
  </View>
)
