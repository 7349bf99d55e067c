import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import type { Template } from '#shared/contract/reminder'
import { useConsents } from '../form/messages/use-consents'
import classes from './asked-consent.module.scss'

export type AskedConsentProps = { readonly templates: readonly Template[]; readonly text: string }

/** The line beside a button about WeChat's question on a tap; nothing where WeChat will not ask. */
export const AskedConsent = ({ templates, text }: AskedConsentProps) => {
  const consents = useConsents()
  const asks = useSyncExternalStore(consents.listen, () => consents.wouldAsk(templates))
  return asks ? <View className={classes.text}>{text}</View> : null
}
