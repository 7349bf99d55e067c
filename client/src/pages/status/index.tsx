import { View } from '@tarojs/components'
import { linkTo } from '#shared/contract/place'
import { appealable, hasStatus } from '#shared/contract/statuses'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { StandingCard } from '../../components/standing-card'
import { isInBusiness } from '../../form/application/application'
import { useApplication } from '../../form/application/use-application'
import { openHome, open as openPage, useShown } from '../../platform/navigation'
import { lifeWords } from '../../words/life-words'
import { words } from '../../words/words'
import { Loaded } from '../loaded'
import { NewApplicationButton } from '../new-application-button'
import { Reopening } from '../reopening'
import { ShownGoods } from '../shown-goods'
import { standingOf } from '../standing-of'
import { Appeal } from './appeal'
import { Change } from './change'
import { Departure } from './departure'
import classes from './index.module.scss'
import { Recheck } from './recheck'
import { Rejected } from './rejected'
import { ReviewPromise } from './review-promise'
import { Situation } from './situation'
import { Withdrawal } from './withdrawal'

const say = words.status

const Standing = () => {
  const { state, store } = useApplication()
  const { merchant } = state
  useShown(() => void store.refresh())
  if (!merchant) return <Notice level="info" text={words.home.welcomeText} />
  const { link } = merchant.nextAction
  const standing = standingOf(merchant)
  // An action on this page has its button below.
  const isHere = link.startsWith(linkTo({ page: 'status' }))
  // The one appeal is made: it is no longer among the possible actions.
  const appealed = merchant.appeal !== null && hasStatus(merchant, appealable)
  return (
    <>
      <StandingCard
        {...standing}
        button={isHere ? '' : standing.button}
        allowed={appealed ? { ...standing.allowed, text: '' } : standing.allowed}
        until={merchant.review === null ? standing.until : ''}
        onTap={() => openPage(link)}
      />
      <Reopening merchant={merchant} />
      <ReviewPromise merchant={merchant} />
      <Situation merchant={merchant} />
      <Recheck merchant={merchant} />
      <Appeal merchant={merchant} />
      <Change merchant={merchant} />
      <ShownGoods merchant={merchant} />
      <Rejected merchant={merchant} />
      <View className={classes.rest}>
        <View className={classes.anew}>
          <NewApplicationButton merchant={merchant} />
        </View>
        <Button
          look="plain"
          label={isInBusiness(merchant) ? lifeWords.edit : say.seeAll}
          onTap={() => openPage(linkTo({ page: 'check' }))}
        />
        <Button look="text" label={words.back} onTap={openHome} />
        <Withdrawal merchant={merchant} />
        <Departure merchant={merchant} />
        <View className={classes.number}>
          {say.number} {merchant.id}
        </View>
      </View>
    </>
  )
}

/** The status page: the status, the one next action, the rejected items with reasons, and the ways out. */
export default function StatusPage() {
  return (
    <PageFrame title={say.title}>
      <Loaded>
        <Standing />
      </Loaded>
    </PageFrame>
  )
}
