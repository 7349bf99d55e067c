import { View } from '@tarojs/components'
import type { GoodsCode, Label } from '#shared/contract/merchant'
import { labelledGoods } from '#shared/rules/label-findings'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { ChipGrid } from '../../components/input/chip-grid'
import { DayField } from '../../components/input/day-field'
import { Labelled } from '../../components/input/labelled'
import { TextField } from '../../components/input/text-field'
import { useFields } from '../../form/application/use-fields'
import { changeOf } from '../../form/typed/rows'
import { choiceLabel, choicesOf } from '../../words/choices'
import { paperWords } from '../../words/paper-words'
import { tradeWords } from '../../words/trade-words'
import { LabelItems } from './label-items'
import { StrengthField } from './strength-field'

const say = tradeWords.labels

export type LabelFormProps = {
  readonly label: Label
  readonly at: number
  /** The key under which its changes are kept. */
  readonly rowKey: string
  readonly isOnly: boolean
}

/** The label of one product: what it is, when it was made, and which items of the law it carries. */
export const LabelForm = ({ label, at, rowKey, isOnly }: LabelFormProps) => {
  const { fields, openAt, text, answer, idOf, notesAt } = useFields()
  const path = `/labels/${at}`
  const open = openAt(path)
  const kinds = labelledGoods(fields)
  const choices: readonly GoodsCode[] = kinds.includes(label.goods) ? kinds : [label.goods, ...kinds]
  const put = (change: Partial<Label>) => ({ labels: { [rowKey]: changeOf(rowKey, label, change) } })
  const { onChange: _typed, ...day } = text(`${path}/producedOn`, { value: '', change: () => ({}) })
  return (
    <View id={idOf(path)}>
      <Group title={`${at + 1}. ${label.product === '' ? choiceLabel('goods', label.goods) : label.product}`}>
        {choices.length > 1 && (
          <Labelled id={idOf(`${path}/goods`)} label={say.kind} notes={notesAt(`${path}/goods`)}>
            <ChipGrid
              label={say.kind}
              choices={choicesOf('goods', choices)}
              chosen={[label.goods]}
              locked={!open}
              onChoose={([goods = label.goods]) => answer(put({ goods, alcoholByVolume: null }))}
            />
          </Labelled>
        )}
        <TextField
          {...text(`${path}/product`, { value: label.product, change: (product) => put({ product }) })}
          label={say.product}
          hint={say.productHint}
          most={60}
        />
        <DayField
          {...day}
          label={say.producedOn}
          value={label.producedOn}
          hint={say.producedOnHint}
          bad={paperWords.licence.dayBad}
          onChange={(producedOn) => answer(put({ producedOn }))}
        />
        {label.goods === 'alcohol' && (
          <StrengthField
            id={idOf(`${path}/alcoholByVolume`)}
            value={label.alcoholByVolume}
            locked={!open}
            onChange={(alcoholByVolume) => answer(put({ alcoholByVolume }))}
          />
        )}
      </Group>
      <LabelItems label={label} at={at} locked={!open} onChange={(items) => answer(put({ items }))} />
      {!isOnly && at < fields.labels.length && open && (
        <Button look="danger" label={say.remove} onTap={() => answer({ labels: { [rowKey]: null } })} />
      )}
    </View>
  )
}
