import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { hasStatus, undecided } from '#shared/contract/statuses'
import { Button } from '../../components/button'
import { useServices } from '../../form/services'
import { ask } from '../../platform/ask'
import { words } from '../../words/words'
import { StepTrouble } from '../step-trouble'
import { useStep } from '../use-step'
import classes from './index.module.scss'

const say = words.status

/** The button that withdraws the application, after a confirmation. */
export const Withdrawal = ({ merchant }: { readonly merchant: Merchant }) => {
  const { outcome, busy, act } = useStep(useServices().steps.withdraw)
  const withdraw = async () => {
    const sure = await ask({
      title: say.withdrawTitle,
      text: say.withdrawText,
      yes: say.withdrawYes,
      no: say.withdrawNo,
    })
    if (sure) await act()
  }
  return (
    <View className={classes.withdrawal}>
      <StepTrouble outcome={outcome} />
      {hasStatus(merchant, undecided) && (
        <Button look="danger" label={say.withdraw} busy={busy} onTap={() => void withdraw()} />
      )}
    </View>
  )
}
