import { Notice } from '../../components/notice'
import type { Outcome } from '../../form/application/carry-out'
import { troubleOf } from '../../form/application/trouble-of'
import { words } from '../../words/words'

/** Why a deed did not happen; nothing where it did. */
export const DeedTrouble = ({ outcome }: { readonly outcome: Outcome | null }) => {
  if (outcome?.kind === 'unsaved') return <Notice level="warn" text={words.saving.unreachable} />
  if (outcome?.kind !== 'refused') return null
  const [title, text] = troubleOf(outcome.refusal)
  return <Notice level="reject" text={title} more={text} />
}
