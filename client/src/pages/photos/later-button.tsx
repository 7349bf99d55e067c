import { useState } from 'react'
import { Button } from '../../components/button'
import { useConsents } from '../../form/messages/use-consents'
import { openHome } from '../../platform/navigation'
import { messageWords } from '../../words/message-words'

/** The reminders to ask for: of what is missing, and of papers that end. */
export const reminders = { templates: ['todo', 'expiry'], text: messageWords.asked.later } as const

/** The button that leaves the photos for another day; the tap asks for reminders of them. */
export const LaterButton = () => {
  const consents = useConsents()
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    const answered = consents.ask(reminders.templates)
    setAsking(true)
    await answered
    setAsking(false)
    openHome()
  }
  return <Button look="text" label={messageWords.later} disabled={asking} onTap={() => void leave()} />
}
