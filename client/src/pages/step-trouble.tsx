import { Notice } from '../components/notice'
import type { Outcome } from '../form/application/perform-once'
import { troubleOf } from '../form/application/trouble-of'
import { words } from '../words/words'

/** The trouble of a step that failed, missing answers aside; nothing after a success. */
export const StepTrouble = ({ outcome }: { readonly outcome: Outcome | null }) => {
  if (outcome?.kind === 'unsaved') return <Notice level="warn" text={words.saving.unreachable} />
  if (outcome?.kind !== 'refused') return null
  const { refusal } = outcome
  const taken = refusal.kind === 'problem' && refusal.problem.code === 'registration_number_taken'
  const [title, text] = troubleOf(refusal)
  return <Notice level="reject" text={title} more={taken ? words.check.taken : text} />
}
