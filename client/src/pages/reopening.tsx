import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { Button } from '../components/button'
import { useServices } from '../form/services'
import { open as openPage } from '../platform/navigation'
import { words } from '../words/words'
import classes from './reopening.module.scss'
import { StepTrouble } from './step-trouble'
import { useStep } from './use-step'

/** The button that reopens a lapsed application at the place where she was. */
export const Reopening = ({ merchant }: { readonly merchant: Merchant }) => {
  const { store, steps } = useServices()
  const { outcome, busy, act } = useStep(steps.reopen)
  const reopen = async () => {
    const ended = await act()
    const { merchant: reopened } = store.state()
    if (ended.kind === 'done' && reopened) openPage(reopened.nextAction.link)
  }
  if (merchant.status !== 'lapsed') return null
  return (
    <View className={classes.reopening}>
      <StepTrouble outcome={outcome} />
      <Button label={words.home.reopen} busy={busy} onTap={() => void reopen()} />
    </View>
  )
}
