import { Image, View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import { Button, type ButtonProps } from './button'
import { FieldNotes, type Note } from './input/field-notes'
import classes from './photo-task.module.scss'

export type PhotoTaskProps = {
  readonly id: string
  readonly title: string
  readonly hint: string
  /** The status in a word or two. */
  readonly standing: string
  readonly look: 'todo' | 'bad' | 'good' | 'quiet'
  /** The picture on this phone, where there is one. */
  readonly picture: string | null
  readonly pictureLabel: string
  /** 0 to 100 while it is being sent. */
  readonly percent: number | null
  readonly notes: readonly Note[]
  /** What she can do, the best first. */
  readonly buttons: readonly ButtonProps[]
  readonly onEnlarge: () => void
}

/** One paper to photograph: how it stands, its picture, and what to do. */
export const PhotoTask = (props: PhotoTaskProps) => {
  const { id, title, hint, standing, look, picture, percent, notes, buttons } = props
  return (
    <View id={id} className={classes.task}>
      <View className={classes.row}>
        <View className={classes.body}>
          <View className={classes.title}>{title}</View>
          <View className={`${classes.standing} ${classes[look]}`} {...spoken({ role: 'status' })}>
            {standing}
          </View>
        </View>
        {picture !== null && (
          <View
            className={classes.frame}
            onClick={props.onEnlarge}
            {...spoken({ role: 'button', label: props.pictureLabel })}
          >
            <Image className={classes.picture} src={picture} mode="aspectFill" />
          </View>
        )}
      </View>
      {percent !== null && (
        <View className={classes.bar} {...spoken({ hidden: true })}>
          <View className={classes.done} style={{ width: `${percent}%` }} />
        </View>
      )}
      {hint !== '' && <View className={classes.hint}>{hint}</View>}
      <FieldNotes notes={notes} />
      {buttons.length > 0 && (
        <View className={classes.buttons}>
          {buttons.map((button) => (
            <View key={button.label} className={classes.grow}>
              <Button {...button} />
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
