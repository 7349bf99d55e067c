import type { Merchant } from '#shared/contract/merchant'
import { linkTo } from '#shared/contract/place'
import { Group } from '../../components/group'
import { TaskCell } from '../../components/task-cell'
import { open as openPage } from '../../platform/navigation'
import { lifeWords } from '../../words/life-words'

const say = lifeWords.change

/** The pending change of an approved shop: its status, and the way to it. */
export const Change = ({ merchant: { pending } }: { readonly merchant: Merchant }) => {
  if (pending === null) return null
  const sent = pending.submittedAt !== null
  return (
    <Group title={say.title}>
      <TaskCell
        title={say.look}
        badge={sent ? say.sent : say.prepared}
        look={sent ? 'quiet' : 'todo'}
        onTap={() => openPage(linkTo({ page: 'check' }))}
      />
    </Group>
  )
}
