import { linkTo } from '#shared/contract/place'
import { Button } from '../../components/button'
import { useConsents } from '../../form/messages/use-consents'
import { useServices } from '../../form/services'
import { reveal } from '../../platform/focus'
import { openInstead } from '../../platform/navigation'
import { messageWords } from '../../words/message-words'
import { AskedConsent } from '../asked-consent'
import { useStep } from '../use-step'

/** The messages to ask for: the result, and what is missing should the application come back. */
const asked = ['result', 'todo'] as const

/** The submission. The tap asks for messages too, and leads on when both are answered. */
export const useSubmission = () => {
  const { steps } = useServices()
  const consents = useConsents()
  return useStep(async () => {
    const asking = consents.ask(asked)
    const ended = await steps.submit()
    // WeChat's question lies over this page: the next one waits until it is answered.
    await asking
    if (ended.kind === 'done') openInstead(linkTo({ page: 'status' }))
    else reveal('left')
    return ended
  })
}

export type SubmitButtonProps = {
  readonly label: string
  readonly submission: ReturnType<typeof useSubmission>
}

/** The button that hands the application in. */
export const SubmitButton = ({ label, submission: { busy, act } }: SubmitButtonProps) => (
  <>
    <AskedConsent templates={asked} text={messageWords.asked.submit} />
    <Button label={label} busy={busy} onTap={() => void act()} />
  </>
)
