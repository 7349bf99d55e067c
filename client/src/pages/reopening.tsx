import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Merchant } from '#shared/contract/merchant'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import type { Outcome } from '../form/application/carry-out'
import { troubleOf } from '../form/application/trouble-of'
import { useApplication } from '../form/application/use-application'
import { useSubmission } from '../form/application/use-submission'
import { open as openPage } from '../platform/navigation'
import { words } from '../words/words'
import classes from './reopening.module.scss'

/** Of an application that was left alone too long: the button that goes on with it, where she was. */
export const Reopening = ({ merchant }: { readonly merchant: Merchant }) => {
  const { store } = useApplication()
  const submission = useSubmission()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const reopen = async () => {
    setBusy(true)
    const ended = await submission.reopen()
    setBusy(false)
    setOutcome(ended)
    const { merchant: reopened } = store.state()
    if (ended.kind === 'done' && reopened) openPage(reopened.nextAction.link)
  }
  if (merchant.status !== 'lapsed') return null
  return (
    <View className={classes.reopening}>
      {outcome?.kind === 'refused' && <Notice level="reject" text={troubleOf(outcome.refusal)[0]} />}
      <Button label={words.home.reopen} busy={busy} onTap={() => void reopen()} />
    </View>
  )
}
