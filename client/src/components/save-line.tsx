import { View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import { Button } from './button'
import { Notice } from './notice'
import classes from './save-line.module.scss'

export type SaveLineProps = {
  readonly saving: 'no' | 'saving' | 'saved' | 'unreachable' | 'refused'
  readonly texts: {
    readonly saving: string
    readonly saved: string
    readonly unreachable: string
    readonly refused: string
    readonly retry: string
  }
  /** The server's reason for a refusal, where it gave one. */
  readonly reason?: string
  readonly onRetry: () => void
}

/** The state of saving: quiet when everything is saved, plain when a typed value is only on the phone. */
export const SaveLine = ({ saving, texts, reason, onRetry }: SaveLineProps) => {
  if (saving === 'unreachable') {
    return (
      <View className={classes.loud}>
        <Notice level="warn" text={texts.unreachable}>
          <Button look="text" label={texts.retry} onTap={onRetry} />
        </Notice>
      </View>
    )
  }
  if (saving === 'refused') {
    return (
      <View className={classes.loud}>
        <Notice level="reject" text={reason ?? texts.refused} />
      </View>
    )
  }
  return (
    <View className={saving === 'no' ? '' : classes.line} {...spoken({ role: 'status' })}>
      {saving === 'no' ? '' : texts[saving]}
    </View>
  )
}
