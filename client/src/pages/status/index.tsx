import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Merchant, MerchantStatus } from '#shared/contract/merchant'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { StandingCard } from '../../components/standing-card'
import { linkTo } from '../../form/place'
import type { Outcome } from '../../form/submission'
import { troubleOf } from '../../form/trouble-of'
import { useApplication } from '../../form/use-application'
import { useSubmission } from '../../form/use-submission'
import { ask } from '../../platform/ask'
import { openHome, open as openPage, useShown } from '../../platform/navigation'
import { words } from '../../words/words'
import { Loaded } from '../loaded'
import { Reopening } from '../reopening'
import { ShownGoods } from '../shown-goods'
import { standingOf } from '../standing-of'
import classes from './index.module.scss'
import { Rejected } from './rejected'

const say = words.status
const withdrawable: readonly MerchantStatus[] = ['draft', 'submitted', 'in_review', 'action_required']

const Withdrawal = ({ merchant }: { readonly merchant: Merchant }) => {
  const submission = useSubmission()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const withdraw = async () => {
    const sure = await ask({
      title: say.withdrawTitle,
      text: say.withdrawText,
      yes: say.withdrawYes,
      no: say.withdrawNo,
    })
    if (!sure) return
    setBusy(true)
    setOutcome(await submission.withdraw())
    setBusy(false)
  }
  return (
    <View className={classes.withdrawal}>
      {outcome?.kind === 'refused' && <Notice level="reject" text={troubleOf(outcome.refusal)[0]} />}
      {outcome?.kind === 'unsaved' && <Notice level="warn" text={words.saving.unreachable} />}
      {withdrawable.includes(merchant.status) && (
        <Button look="danger" label={say.withdraw} busy={busy} onTap={() => void withdraw()} />
      )}
    </View>
  )
}

const Standing = () => {
  const { state, store } = useApplication()
  const { merchant } = state
  useShown(() => void store.refresh())
  if (!merchant) return <Notice level="info" text={words.home.welcomeText} />
  return (
    <>
      <StandingCard {...standingOf(merchant)} onTap={() => openPage(merchant.nextAction.link)} />
      <Reopening merchant={merchant} />
      <ShownGoods merchant={merchant} />
      <Rejected merchant={merchant} />
      <View className={classes.rest}>
        <Button look="plain" label={say.seeAll} onTap={() => openPage(linkTo('check'))} />
        <Button look="text" label={words.back} onTap={openHome} />
        <Withdrawal merchant={merchant} />
        <View className={classes.number}>
          {say.number} {merchant.id}
        </View>
      </View>
    </>
  )
}

/** How the application stands, the one thing to do, what was sent back and why, and the way out. */
export default function StatusPage() {
  return (
    <PageFrame title={say.title}>
      <Loaded>
        <Standing />
      </Loaded>
    </PageFrame>
  )
}
