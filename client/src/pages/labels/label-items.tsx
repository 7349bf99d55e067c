import { View } from '@tarojs/components'
import type { Label, LabelItem } from '#shared/contract/merchant'
import { faultWords } from '#shared/words/fault-words'
import { fieldWords } from '#shared/words/field-words'
import { Group } from '../../components/group'
import { CheckCell } from '../../components/input/check-cell'
import { Notice } from '../../components/notice'
import { useFields } from '../../form/application/use-fields'
import { labelQuestions, missingOnLabel } from '../../form/paper/labels'
import { phone } from '../../platform/phone'
import { tradeWords } from '../../words/trade-words'
import classes from './index.module.scss'

const say = tradeWords.labels

export type LabelItemsProps = {
  readonly label: Label
  readonly at: number
  readonly locked: boolean
  readonly onChange: (items: LabelItem[]) => void
}

/** The items of a label, to be ticked one by one, and the required ones still missing. */
export const LabelItems = ({ label, at, locked, onChange }: LabelItemsProps) => {
  const { fields, today, idOf } = useFields()
  const pathOf = (item: LabelItem) => `/labels/${at}/items/${item}`
  const named = (item: LabelItem) => fieldWords(pathOf(item), phone.language)
  const questions = labelQuestions(label, today)
  const missing = missingOnLabel(fields, at, today)
  const { fix } = faultWords('label_item_missing', `/labels/${at}/items`, 'reject', phone.language)
  const group = (title: string, items: readonly LabelItem[]) =>
    items.length > 0 && (
      <Group title={title}>
        {items.map((item) => (
          <CheckCell
            key={item}
            id={idOf(pathOf(item))}
            label={named(item)}
            checked={label.items.includes(item)}
            locked={locked}
            onChange={(there) =>
              onChange(there ? [...label.items, item] : label.items.filter((one) => one !== item))
            }
          />
        ))}
      </Group>
    )
  return (
    <View>
      {group(say.items, questions.asked)}
      {group(say.else, questions.else)}
      <View className={classes.verdict}>
        {label.items.length === 0 ? (
          <Notice level="info" text={say.untouched} />
        ) : missing.length === 0 ? (
          <Notice level="good" text={say.complete} />
        ) : (
          <Notice
            level="reject"
            text={say.lacks(missing.length, missing.map(named).join(say.comma))}
            more={fix}
          />
        )}
      </View>
    </View>
  )
}
