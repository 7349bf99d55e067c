import { View } from '@tarojs/components'
import type { Merchant, MerchantStatus } from '#shared/contract/merchant'
import { Button } from '../../components/button'
import { useSubmission } from '../../form/application/use-submission'
import { ask } from '../../platform/ask'
import { words } from '../../words/words'
import { DeedTrouble } from './deed-trouble'
import classes from './index.module.scss'
import { useDeed } from './use-deed'

const say = words.status
const withdrawable: readonly MerchantStatus[] = ['draft', 'submitted', 'in_review', 'action_required']

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
      {withdrawable.includes(merchant.status) && (
        <Button look="danger" label={say.withdraw} busy={busy} onTap={() => void withdraw()} />
      )}
    </View>
  )
}
