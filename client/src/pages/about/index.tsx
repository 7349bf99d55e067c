import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { linkTo } from '#shared/contract/place'
import { faultWords } from '#shared/words/fault-words'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { useFields } from '../../form/application/use-fields'
import { useWantedField } from '../../form/application/wanted-field'
import { stallIsOffline } from '../../form/application/ways-out'
import { openInstead } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { formWords } from '../../words/form-words'
import { LockNotice } from '../lock-notice'
import { FoundPapers } from './found-papers'
import classes from './index.module.scss'
import { Questions } from './questions'

const stall = faultWords('stall_not_online', '/licences', 'info', phone.language)

/** The page of four questions that find the papers she needs, with reason and article. Works without login and network. */
export default function AboutPage() {
  const { fields, store, today } = useFields()
  const { seller, goods, making, province } = fields
  const answered = seller !== null && goods.length > 0 && making !== null && province !== null
  useEffect(() => store.recall(), [store])
  useWantedField(true)
  return (
    <PageFrame
      title={formWords.about.title}
      intro={formWords.about.intro}
      footer={
        answered ? (
          <Button label={formWords.about.begin} onTap={() => openInstead(linkTo({ page: 'enterprise' }))} />
        ) : undefined
      }
    >
      <View>
        <LockNotice />
      </View>
      <Questions />
      {stallIsOffline(fields, today) && (
        <View className={classes.advice}>
          <Notice level="info" text={stall.message} more={stall.fix} />
        </View>
      )}
      <FoundPapers fields={fields} today={today} />
    </PageFrame>
  )
}
