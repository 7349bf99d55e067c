import { useEffect } from 'react'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { Trouble } from '../../components/trouble'
import { troubleOf } from '../../form/application/trouble-of'
import { useInbox } from '../../form/messages/use-inbox'
import { messageWords } from '../../words/message-words'
import { words } from '../../words/words'
import { Loaded } from '../loaded'
import { Message } from './message'

const say = messageWords

const Messages = () => {
  const { items, refusal, inbox } = useInbox()
  useEffect(() => {
    void inbox.load()
  }, [inbox])
  if (items === null && refusal !== null) {
    const [title, text] = troubleOf(refusal)
    return (
      <Trouble title={title} text={text} again={{ label: words.again, onTap: () => void inbox.load() }} />
    )
  }
  if (items === null) return <Notice level="info" text={words.home.loading} />
  if (items.length === 0) return <Notice level="info" text={say.empty} />
  return items.map((message) => <Message key={message.id} message={message} />)
}

/** The inbox, newest first; a tap opens the task of a message. */
export default function InboxPage() {
  return (
    <PageFrame title={say.title}>
      <Loaded>
        <Messages />
      </Loaded>
    </PageFrame>
  )
}
