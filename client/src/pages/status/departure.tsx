import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { Button } from '../../components/button'
import { isInBusiness } from '../../form/application/application'
import { useServices } from '../../form/services'
import { ask } from '../../platform/ask'
import { lifeWords } from '../../words/life-words'
import { StepTrouble } from '../step-trouble'
import { useStep } from '../use-step'

const say = lifeWords.departure

/** The departure of an approved shop: unobtrusive, and only after she has read what happens then. */
export const Departure = ({ merchant }: { readonly merchant: Merchant }) => {
  const { outcome, busy, act } = useStep(useServices().steps.depart)
  if (!isInBusiness(merchant)) return null
  const depart = async () => {
    if (await ask({ title: say.title, text: say.text, yes: say.yes, no: say.no })) await act()
  }
  return (
    <View>
      <StepTrouble outcome={outcome} />
      <Button look="text" label={say.link} busy={busy} onTap={() => void depart()} />
    </View>
  )
}
