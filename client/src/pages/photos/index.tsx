import { View } from '@tarojs/components'
import { linkTo } from '#shared/contract/place'
import { type DocumentKind, documentKinds } from '#shared/contract/requirement-codes'
import { labelledGoods } from '#shared/rules/label-findings'
import { Group } from '../../components/group'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { paperOf } from '../../form/application/place'
import { requirementsOf } from '../../form/application/requirements'
import { useApplication } from '../../form/application/use-application'
import { paperWords } from '../../words/paper-words'
import { SensitiveConsent } from '../consents'
import { Loaded } from '../loaded'
import { LockNotice } from '../lock-notice'
import { NextButton } from '../next-button'
import classes from './index.module.scss'
import { LaterButton, reminders } from './later-button'
import { PaperPhoto } from './paper-photo'

const asDocument = (code: string): DocumentKind | undefined => documentKinds.find((kind) => kind === code)

const Papers = () => {
  const { state, fields } = useApplication()
  const requirements = requirementsOf(state, fields)
  const tasks = requirements.flatMap((requirement) => {
    const kind =
      asDocument(paperOf(requirement, fields, state.merchant?.documents ?? [])) ??
      requirement.anyOf.map(asDocument).find((one) => one !== undefined)
    // A label is photographed on its own page, beside what it says.
    return kind === undefined || kind === 'goods.label' ? [] : [{ kind, requirement }]
  })
  const needsConsent = tasks.some(({ kind }) => kind === 'subject.id_document')
  if (tasks.length === 0) return <Notice level="info" text={paperWords.photos.nothing} />
  return (
    <View className={classes.tasks}>
      <LockNotice />
      {needsConsent && (
        <Group>
          <SensitiveConsent />
        </Group>
      )}
      {tasks.map(({ kind, requirement }) => (
        <PaperPhoto key={kind} kind={kind} requirement={requirement} />
      ))}
    </View>
  )
}

/** One task for each paper to photograph. */
export default function PhotosPage() {
  const { fields } = useApplication()
  const next = labelledGoods(fields).length > 0 ? 'labels' : 'check'
  return (
    <PageFrame
      title={paperWords.photos.title}
      intro={paperWords.photos.intro}
      footer={
        <>
          <NextButton link={linkTo({ page: next })} asked={reminders} />
          <LaterButton />
        </>
      }
    >
      <Loaded>
        <Papers />
      </Loaded>
    </PageFrame>
  )
}
