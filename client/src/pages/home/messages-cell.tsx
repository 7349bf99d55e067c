import { linkTo } from '#shared/contract/place'
import { shanghaiDay } from '#shared/rules/day'
import { TaskCell } from '../../components/task-cell'
import { countRecent } from '../../form/messages/inbox'
import { useInbox } from '../../form/messages/use-inbox'
import { open as openPage, useShown } from '../../platform/navigation'
import { instantNow } from '../../platform/phone'
import { words } from '../../words/words'

/** The way to her messages, with how many came in the last seven days. */
export const MessagesCell = () => {
  const { items, inbox } = useInbox()
  useShown(() => void inbox.load())
  const recent = countRecent(items ?? [], shanghaiDay(instantNow()))
  return (
    <TaskCell
      title={words.home.messages}
      {...(recent > 0 ? { badge: String(recent) } : {})}
      look="todo"
      onTap={() => openPage(linkTo({ page: 'inbox' }))}
    />
  )
}
