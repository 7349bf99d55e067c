import type { Merchant } from '#shared/contract/merchant'
import { shownGoods } from '#shared/rules/shown-goods'
import { requirementTitle } from '#shared/words/requirement-title'
import { Group } from '../components/group'
import { TaskCell } from '../components/task-cell'
import { placeOf } from '../form/application/place'
import { open } from '../platform/navigation'
import { phone } from '../platform/phone'
import { choiceLabel } from '../words/choices'
import { words } from '../words/words'

const say = words.home

/** The goods of an approved shop that are shown now, and what the others wait for. */
export const ShownGoods = ({ merchant }: { readonly merchant: Merchant }) => {
  if (merchant.status !== 'active') return null
  return (
    <Group title={say.goods}>
      {merchant.goods.map((code) => {
        const title = choiceLabel('goods', code)
        if (merchant.shownGoods.includes(code))
          return <TaskCell key={code} title={title} badge={say.shown} look="good" />
        const inTheWay = merchant.requirements.find((one) => !shownGoods(merchant, [one]).includes(code))
        return (
          <TaskCell
            key={code}
            title={title}
            badge={say.waits}
            look="todo"
            {...(inTheWay
              ? {
                  detail: say.waitsFor(requirementTitle(inTheWay.code, phone.language)),
                  onTap: () => open(placeOf(inTheWay, merchant)),
                }
              : {})}
          />
        )
      })}
    </Group>
  )
}
