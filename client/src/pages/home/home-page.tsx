import { View } from '@tarojs/components'
import { linkTo } from '#shared/contract/place'
import { statusWords } from '#shared/words/status-words'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { PageFrame } from '../../components/page-frame'
import { StandingCard } from '../../components/standing-card'
import { TaskCell } from '../../components/task-cell'
import { useApplication } from '../../form/application/use-application'
import { open as openPage, useShown } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { words } from '../../words/words'
import { Loaded } from '../loaded'
import { NewApplicationButton } from '../new-application-button'
import { Reopening } from '../reopening'
import { ShownGoods } from '../shown-goods'
import { standingOf } from '../standing-of'
import classes from './home-page.module.scss'
import { MessagesCell } from './messages-cell'
import { TaskList } from './task-list'

const say = words.home

/** The first page of a new seller: what the app is, the three things to have at hand, and where to begin. */
const Welcome = () => (
  <View>
    <View className={classes.card}>
      <View className={classes.text}>{say.welcomeText}</View>
      <View className={classes.needs}>{say.needs}</View>
      {say.needList.map((need, index) => (
        <View key={need} className={classes.need}>
          <View className={classes.count}>{index + 1}</View>
          <View>{need}</View>
        </View>
      ))}
      <View className={classes.button}>
        <Button label={say.find} onTap={() => openPage(linkTo({ page: 'about' }))} />
      </View>
      <View className={classes.hint}>{say.findHint}</View>
    </View>
    <Button look="text" label={say.begin} onTap={() => openPage(linkTo({ page: 'enterprise' }))} />
  </View>
)

const Mine = () => {
  const { state, store } = useApplication()
  const { merchant, others } = state
  useShown(() => void store.refresh())
  if (!merchant) return <Welcome />
  return (
    <>
      <StandingCard {...standingOf(merchant)} onTap={() => openPage(merchant.nextAction.link)} />
      <Reopening merchant={merchant} />
      <View className={classes.anew}>
        <NewApplicationButton merchant={merchant} />
      </View>
      <ShownGoods merchant={merchant} />
      <TaskList requirements={merchant.requirements} />
      <Group>
        <TaskCell title={say.papers} onTap={() => openPage(linkTo({ page: 'about' }))} />
        <TaskCell title={words.status.title} onTap={() => openPage(linkTo({ page: 'status' }))} />
        <MessagesCell />
      </Group>
      {others.length > 0 && (
        <Group title={say.others}>
          {others.map((one) => (
            <TaskCell
              key={one.id}
              title={one.fullName ?? one.id}
              badge={statusWords(one.status, phone.language)}
              onTap={() => store.turnTo(one)}
            />
          ))}
        </Group>
      )}
    </>
  )
}

/** The first page: the status, the one next action, and the whole list by urgency. */
export function HomePage() {
  const { state } = useApplication()
  return (
    <PageFrame title={state.merchant?.fullName ?? say.welcome}>
      <Loaded>
        <Mine />
      </Loaded>
    </PageFrame>
  )
}
