import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Merchant } from '#shared/contract/merchant'
import { hasStatus, inBusiness } from '#shared/contract/statuses'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { TextArea } from '../../components/input/text-area'
import { useDeeds } from '../../form/application/use-deeds'
import { lifeWords } from '../../words/life-words'
import { DeedTrouble } from './deed-trouble'
import classes from './index.module.scss'
import { useDeed } from './use-deed'

const say = lifeWords.appeal
const most = 500

const Writing = ({ merchant }: { readonly merchant: Merchant }) => {
  const deeds = useDeeds()
  const [text, setText] = useState(() => deeds.appealSoFar(merchant.id))
  const { outcome, busy, act } = useDeed(() => deeds.appeal(text.trim()))
  const write = (written: string) => {
    setText(written)
    deeds.keepAppeal(merchant.id, written)
  }
  return (
    <View>
      <Group title={say.title} hint={say.hint}>
        <TextArea label={say.label} value={text} most={most} onChange={write} />
      </Group>
      <View className={classes.deed}>
        <DeedTrouble outcome={outcome} />
        <Button label={say.send} busy={busy} disabled={text.trim() === ''} onTap={() => void act()} />
      </View>
    </View>
  )
}

/** Her one appeal: where she writes it, and what became of it. */
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
