import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import classes from './field-notes.module.scss'

/** A note on a field, with a suggested value to take by one tap where there is one. */
export type Note = {
  readonly level: 'reject' | 'warn' | 'info'
  readonly text: string
  readonly fix: string
  readonly guess?: { readonly label: string; readonly onTake: () => void }
}

/** The notes of one field, right below it. A refusal is read out at once. */
export const FieldNotes = ({ notes }: { readonly notes: readonly Note[] }) => (
  <View>
    {notes.map((note) => (
      <View
        key={note.text}
        className={`${classes.note} ${classes[note.level]}`}
        {...spoken({ role: note.level === 'reject' ? 'alert' : 'status' })}
      >
        <View>{note.text}</View>
        {note.fix !== '' && <View className={classes.fix}>{note.fix}</View>}
        {note.guess && (
          <View className={classes.guess} onClick={note.guess.onTake} {...spoken({ role: 'button' })}>
            {note.guess.label}
          </View>
        )}
      </View>
    ))}
  </View>
)
