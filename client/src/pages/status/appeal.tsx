import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Merchant } from '#shared/contract/merchant'
import { hasStatus, inBusiness } from '#shared/contract/statuses'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { TextArea } from '../../components/input/text-area'
import { useServices } from '../../form/services'
import { lifeWords } from '../../words/life-words'
import { StepTrouble } from '../step-trouble'
import { useStep } from '../use-step'
import classes from './index.module.scss'

const say = lifeWords.appeal
const most = 500

const Writing = ({ merchant }: { readonly merchant: Merchant }) => {
  const { steps } = useServices()
  const [text, setText] = useState(() => steps.appealSoFar(merchant.id))
  const { outcome, busy, act } = useStep(() => steps.appeal(text.trim()))
  const write = (written: string) => {
    setText(written)
    steps.keepAppeal(merchant.id, written)
  }
  return (
    <View>
      <Group title={say.title} hint={say.hint}>
        <TextArea label={say.label} value={text} most={most} onChange={write} />
      </Group>
      <View className={classes.step}>
        <StepTrouble outcome={outcome} />
        <Button label={say.send} busy={busy} disabled={text.trim() === ''} onTap={() => void act()} />
      </View>
    </View>
  )
}

/** The one appeal: its form, and its outcome. */
export const Appeal = ({ merchant }: { readonly merchant: Merchant }) => {
  const { appeal, nextAction, status } = merchant
  // Whoever won it and has left since is not reminded of it.
  const isOver = appeal?.outcome === 'upheld' && !hasStatus(merchant, inBusiness) && status !== 'in_review'
  if (isOver) return null
  if (appeal === null) return nextAction.code === 'appeal' ? <Writing merchant={merchant} /> : null
  return (
    <Group title={say.yours} hint={appeal.outcome === null ? say.waits : say[appeal.outcome]}>
      <View className={classes.said}>{appeal.reason}</View>
    </Group>
  )
}
