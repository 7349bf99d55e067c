import { useState } from 'react'
import type { Template } from '#shared/contract/reminder'
import { Button } from '../components/button'
import { useConsents } from '../form/messages/use-consents'
import { open as openPage } from '../platform/navigation'
import { messageWords } from '../words/message-words'
import { words } from '../words/words'
import { AskedConsent } from './asked-consent'

const missing = { templates: ['todo'], text: messageWords.asked.next } as const

export type NextButtonProps = {
  readonly link: string
  /** Run by the tap, before it leads on. */
  readonly before?: () => void
  /** The messages the tap asks for, and the line about it; reminders of what is missing by default. */
  readonly asked?: { readonly templates: readonly Template[]; readonly text: string }
}

/** The main button of a page whose answers are saved: on to `link`. The tap asks for reminders of the rest. */
export const NextButton = ({ link, before, asked = missing }: NextButtonProps) => {
  const consents = useConsents()
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    const answered = consents.ask(asked.templates)
    before?.()
    setAsking(true)
    await answered
    setAsking(false)
    openPage(link)
  }
  return (
    <>
      <AskedConsent {...asked} />
      <Button label={words.next} disabled={asking} onTap={() => void leave()} />
    </>
  )
}
