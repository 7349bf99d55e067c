import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { isInBusiness } from '../../form/application/application'
import type { Outcome } from '../../form/application/carry-out'
import { hasUnsentChange } from '../../form/application/changes'
import { linkTo } from '../../form/application/place'
import { troubleOf } from '../../form/application/trouble-of'
import { useApplication } from '../../form/application/use-application'
import { useSubmission } from '../../form/application/use-submission'
import { useConsents } from '../../form/messages/use-consents'
import { reveal } from '../../platform/focus'
import { openInstead } from '../../platform/navigation'
import { lifeWords } from '../../words/life-words'
import { messageWords } from '../../words/message-words'
import { words } from '../../words/words'
import { AskedConsent } from '../asked-consent'
import { Declarations, PrivacyConsent } from '../consents'
import { Loaded } from '../loaded'
import { Openness } from '../openness'
import { Answers } from './answers'
import { Changes } from './changes'
import { ConductQuestions } from './conduct'
import { Left } from './left'

/** She is told the result, and what is missing should the application come back. */
const asked = ['result', 'todo'] as const

/** What went wrong with handing in, apart from what is missing. */
const SubmissionTrouble = ({ outcome }: { readonly outcome: Outcome | null }) => {
  if (outcome?.kind === 'unsaved') return <Notice level="warn" text={words.saving.unreachable} />
  if (outcome?.kind !== 'refused') return null
  const { refusal } = outcome
  const taken = refusal.kind === 'problem' && refusal.problem.code === 'registration_number_taken'
  const [title, text] = troubleOf(refusal)
  return <Notice level="reject" text={title} more={taken ? words.check.taken : text} />
}

/** Everything at a glance, her declarations, and the button that hands it in. */
export default function CheckPage() {
  const { state, open } = useApplication()
  const submission = useSubmission()
  const consents = useConsents()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async () => {
    const asking = consents.ask(asked)
    setBusy(true)
    const ended = await submission.submit()
    // WeChat's question lies over this page: the next one waits until it is answered.
    await asking
    setBusy(false)
    setOutcome(ended)
    if (ended.kind === 'done') openInstead(linkTo('status'))
    else reveal('left')
  }

  const live = isInBusiness(state.merchant)
  const say = live ? lifeWords.check : words.check
  const sendable = open && (!live || hasUnsentChange(state))
  return (
    <PageFrame
      title={say.title}
      intro={say.intro}
      footer={
        sendable && state.phase === 'ready' ? (
          <>
            <AskedConsent templates={asked} text={messageWords.asked.submit} />
            <Button label={say.submit} busy={busy} onTap={() => void submit()} />
          </>
        ) : undefined
      }
    >
      <Loaded>
        <Openness />
        {live && <Changes />}
        <View id="left">
          <SubmissionTrouble outcome={outcome} />
          <Left faults={outcome?.kind === 'faults' ? outcome.faults : null} />
        </View>
        <Answers />
        <ConductQuestions />
        <Group title={words.check.declarations} hint={words.check.promise}>
          <PrivacyConsent />
          <Declarations />
        </Group>
      </Loaded>
    </PageFrame>
  )
}
