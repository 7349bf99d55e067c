import { Group } from '../../components/group'
import { PageFrame } from '../../components/page-frame'
import { isInBusiness } from '../../form/application/application'
import { hasUnsentChange } from '../../form/application/changes'
import { useApplication } from '../../form/application/use-application'
import { lifeWords } from '../../words/life-words'
import { words } from '../../words/words'
import { Declarations, PrivacyConsent } from '../consents'
import { Loaded } from '../loaded'
import { LockNotice } from '../lock-notice'
import { Answers } from './answers'
import { Changes } from './changes'
import { ConductQuestions } from './conduct'
import { Left } from './left'
import { SubmitButton, useSubmission } from './submit-button'

/** The check page: everything at a glance, the declarations, and the button that hands the application in. */
export default function CheckPage() {
  const { state, open } = useApplication()
  const submission = useSubmission()
  const live = isInBusiness(state.merchant)
  const say = live ? lifeWords.check : words.check
  const sendable = state.phase === 'ready' && open && (!live || hasUnsentChange(state))
  return (
    <PageFrame
      title={say.title}
      intro={say.intro}
      footer={sendable ? <SubmitButton label={say.submit} submission={submission} /> : undefined}
    >
      <Loaded>
        <LockNotice />
        {live && <Changes />}
        <Left outcome={submission.outcome} />
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
