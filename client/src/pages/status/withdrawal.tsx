import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { hasStatus, undecided } from '#shared/contract/statuses'
import { Button } from '../../components/button'
import { useSubmission } from '../../form/application/use-submission'
import { ask } from '../../platform/ask'
import { words } from '../../words/words'
import { DeedTrouble } from './deed-trouble'
import classes from './index.module.scss'
import { useDeed } from './use-deed'

const say = words.status

/** Takes the application back, after a question. */
export const Withdrawal = ({ merchant }: { readonly merchant: Merchant }) => {
  const { outcome, busy, act } = useDeed(useSubmission().withdraw)
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
      <DeedTrouble outcome={outcome} />
      {hasStatus(merchant, undecided) && (
        <Button look="danger" label={say.withdraw} busy={busy} onTap={() => void withdraw()} />
      )}
    </View>
  )
}
