import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { linkTo } from '#shared/contract/place'
import { Notice } from '../components/notice'
import { SaveLine } from '../components/save-line'
import { Trouble } from '../components/trouble'
import { troubleOf } from '../form/application/trouble-of'
import { useWantedField } from '../form/application/wanted-field'
import { useLoaded } from '../form/use-loaded'
import { open } from '../platform/navigation'
import { qrPicture } from '../platform/qr-picture'
import { words } from '../words/words'
import classes from './loaded.module.scss'

/** The children once the application is loaded; until then the progress, or the trouble. */
export const Loaded = ({ children }: { readonly children: ReactNode }) => {
  const { state, store } = useLoaded()
  useWantedField(state.phase === 'ready')
  if (state.phase === 'ready') {
    const reason =
      state.refusal === null
        ? undefined
        : troubleOf(state.refusal)
            .filter((part) => part !== '')
            .join('，')
    return (
      <View>
        <SaveLine
          saving={state.saving}
          texts={words.saving}
          {...(reason === undefined ? {} : { reason })}
          onRetry={() => void store.save()}
        />
        {state.full && <Notice level="reject" text={words.saving.full} />}
        {children}
      </View>
    )
  }
  const refusal = state.phase === 'stuck' ? state.refusal : null
  if (refusal === null) return <View className={classes.waiting}>{words.home.loading}</View>
  if (refusal.kind === 'leaving') return <View className={classes.waiting}>{troubleOf(refusal)[0]}</View>
  const [title, text] = troubleOf(refusal)
  const elsewhere = refusal.kind === 'elsewhere'
  return (
    <Trouble
      title={title}
      text={text}
      {...(elsewhere
        ? { picture: qrPicture }
        : { again: { label: words.again, onTap: () => void store.load() } })}
      other={{ label: words.home.find, onTap: () => open(linkTo({ page: 'about' })) }}
    />
  )
}
