import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { linkTo } from '../../form/place'
import { useFields } from '../../form/use-fields'
import { useWantedField } from '../../form/wanted-field'
import { openInstead } from '../../platform/navigation'
import { words } from '../../words/words'
import { FoundPapers } from './found-papers'
import { Questions } from './questions'

/** Four taps, and she knows which papers she needs, why, and by which article. Works without login and network. */
export default function WhoPage() {
  const { fields, open, store, today } = useFields()
  const { seller, goods, making, province } = fields
  const answered = seller !== null && goods.length > 0 && making !== null && province !== null
  useEffect(() => store.recall(), [store])
  useWantedField(true)
  return (
    <PageFrame
      title={words.who.title}
      intro={words.who.intro}
      footer={
        answered ? (
          <Button label={words.who.begin} onTap={() => openInstead(linkTo('enterprise'))} />
        ) : undefined
      }
    >
      <View>{!open && <Notice level="info" text={words.who.locked} />}</View>
      <Questions />
      <FoundPapers fields={fields} today={today} />
    </PageFrame>
  )
}
