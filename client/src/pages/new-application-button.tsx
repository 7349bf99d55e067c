import type { Merchant } from '#shared/contract/merchant'
import { linkTo } from '#shared/contract/place'
import { hasStatus, mayApplyAgain } from '#shared/contract/statuses'
import { Button } from '../components/button'
import { useApplication } from '../form/application/use-application'
import { open } from '../platform/navigation'
import { words } from '../words/words'

/** The button that begins a new application after one has ended, unless by a bar. */
export const NewApplicationButton = ({ merchant }: { readonly merchant: Merchant }) => {
  const { store } = useApplication()
  if (!hasStatus(merchant, mayApplyAgain)) return null
  const begin = () => {
    store.turnTo(null)
    open(linkTo({ page: 'about' }))
  }
  return <Button look="plain" label={words.home.anew} onTap={begin} />
}
