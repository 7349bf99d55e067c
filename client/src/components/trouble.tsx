import { Image, View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import { Button } from './button'
import classes from './trouble.module.scss'

export type TroubleProps = {
  readonly title: string
  readonly text: string
  readonly picture?: string
  readonly again?: { readonly label: string; readonly onTap: () => void }
  readonly other?: { readonly label: string; readonly onTap: () => void }
}

/** A notice in place of a page that cannot be shown: what happened, that nothing is lost, and what to do. */
export const Trouble = ({ title, text, picture, again, other }: TroubleProps) => (
  <View className={classes.trouble} {...spoken({ role: 'alert' })}>
    <View className={classes.title}>{title}</View>
    <View className={classes.text}>{text}</View>
    {picture !== undefined && picture !== '' && (
      <Image className={classes.picture} src={picture} mode="aspectFit" />
    )}
    <View className={classes.buttons}>
      {again && <Button label={again.label} onTap={again.onTap} />}
      {other && <Button look="text" label={other.label} onTap={other.onTap} />}
    </View>
  </View>
)
