import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { goodsCodes, makings, sellerKinds } from '#shared/contract/merchant'
import { traitsAskedOf } from '#shared/rules/goods-traits'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { Answered } from '../../components/input/answered'
import { ChipGrid } from '../../components/input/chip-grid'
import { ChoiceList } from '../../components/input/choice-list'
import { FieldNotes } from '../../components/input/field-notes'
import { useFields } from '../../form/application/use-fields'
import type { Typed } from '../../form/typed/typed'
import { choiceLabel, choicesOf, provinceChoices } from '../../words/choices'
import { formWords } from '../../words/form-words'
import classes from './index.module.scss'

const say = formWords.about
type QuestionName = 'seller' | 'goods' | 'making' | 'province'
const order: readonly QuestionName[] = ['seller', 'goods', 'making', 'province']

/** The four questions, one open at a time: an answered one is folded, a later one is not there yet. */
export const Questions = () => {
  const { fields, openAt, answer, idOf, notesAt } = useFields()
  const { seller, goods, making, province, traits } = fields
  const [editing, setEditing] = useState<QuestionName | null>(null)
  const asked = traitsAskedOf(goods)
  const given: Readonly<Record<QuestionName, string>> = {
    seller: seller === null ? '' : choiceLabel('seller', seller),
    goods: [
      ...goods.map((one) => choiceLabel('goods', one)),
      ...traits.map((one) => choiceLabel('traits', one)),
    ].join('、'),
    making: making === null ? '' : choiceLabel('making', making),
    province: provinceChoices.find(({ value }) => value === province)?.label ?? '',
  }
  const first = order.find((name) => given[name] === '')
  // Several goods can be chosen, so that question stays open until the next one is answered.
  const isOpen = (name: QuestionName) =>
    editing === null ? name === first || (name === 'goods' && first === 'making') : name === editing
  const isThere = (name: QuestionName) => first === undefined || order.indexOf(name) <= order.indexOf(first)
  const choose = (change: Typed) => {
    setEditing(null)
    answer(change)
  }

  const question = (name: QuestionName, paths: readonly string[], answers: ReactNode) => {
    const notes = paths.flatMap((path) => notesAt(path))
    return (
      isThere(name) && (
        <View id={idOf(`/${name}`)}>
          {isOpen(name) && openAt(`/${name}`) ? (
            <Group title={say[name]}>{answers}</Group>
          ) : (
            <Answered
              question={say[name]}
              answer={given[name]}
              change={say.change}
              locked={!openAt(`/${name}`)}
              onChange={() => setEditing(name)}
            />
          )}
          <View className={notes.length > 0 ? classes.notes : ''}>
            <FieldNotes notes={notes} />
          </View>
        </View>
      )
    )
  }

  return (
    <View>
      {question(
        'seller',
        ['/seller'],
        <ChoiceList
          label={say.seller}
          choices={choicesOf('seller', sellerKinds)}
          chosen={seller === null ? [] : [seller]}
          onChoose={([one]) => choose({ seller: one })}
        />,
      )}
      {question(
        'goods',
        goods.map((_code, index) => `/goods/${index}`),
        <View>
          <ChoiceList
            label={say.goods}
            choices={choicesOf('goods', goodsCodes)}
            chosen={goods}
            many
            onChoose={(chosen) => {
              const kept = traits.filter((trait) => traitsAskedOf(chosen).includes(trait))
              answer({ goods: [...chosen], traits: kept })
            }}
          />
          {asked.length > 0 && (
            <View>
              <View className={classes.also}>{say.traits}</View>
              <ChoiceList
                label={say.traits}
                choices={choicesOf('traits', asked)}
                chosen={traits}
                many
                onChoose={(chosen) => answer({ traits: [...chosen] })}
              />
            </View>
          )}
          {editing === 'goods' && <Button look="text" label={say.chosen} onTap={() => setEditing(null)} />}
        </View>,
      )}
      {question(
        'making',
        ['/making'],
        <ChoiceList
          label={say.making}
          choices={choicesOf('making', makings)}
          chosen={making === null ? [] : [making]}
          onChoose={([one]) => choose({ making: one })}
        />,
      )}
      {question(
        'province',
        ['/province'],
        <ChipGrid
          label={say.province}
          choices={provinceChoices}
          chosen={province === null ? [] : [province]}
          even
          onChoose={([one]) => choose({ province: one })}
        />,
      )}
    </View>
  )
}
