import { Notice } from '../components/notice'
import { isLive } from '../form/application'
import { useApplication } from '../form/use-application'
import { lifeWords } from '../words/life-words'
import { words } from '../words/words'

const say = lifeWords.open

/** Above the forms: why nothing can be changed now, or of an approved shop that a change waits beside what was approved. */
export const Openness = () => {
  const { merchant } = useApplication().state
  if (merchant === null || merchant.status === 'draft' || merchant.status === 'action_required') return null
  if (isLive(merchant)) {
    const sent = merchant.pending !== null && merchant.pending.submittedAt !== null
    const [text = '', more = ''] = sent
      ? say.sent
      : say[merchant.status === 'active' ? 'active' : 'restricted']
    return <Notice level="info" text={text} more={more} />
  }
  const waits = merchant.status === 'submitted' || merchant.status === 'in_review'
  return <Notice level="info" text={waits ? words.who.locked : say.locked} />
}
