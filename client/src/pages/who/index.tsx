import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { goodsCodes, makings, sellerKinds } from '#shared/contract/merchant'
import { Button } from '../../components/button'
import { ChipGrid } from '../../components/chip-grid'
import { ChoiceList } from '../../components/choice-list'
import { FieldNotes } from '../../components/field-notes'
import { Group } from '../../components/group'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { linkTo } from '../../form/place'
import { traitsAskedOf } from '../../form/traits'
import { useFields } from '../../form/use-fields'
import { useWantedField } from '../../form/wanted-field'
import { openInstead } from '../../platform/navigation'
import { choicesOf, provinceChoices } from '../../words/choices'
import { words } from '../../words/words'
import { FoundPapers } from './found-papers'
import classes from './index.module.scss'

/** Four taps, and she knows which papers she needs, why, and by which article. Works without login and network. */
export default function WhoPage() {
  const { fields, open, store, today, answer, idOf, notesAt } = useFields()
  const traits = traitsAskedOf(fields.goods)
  useEffect(() => store.recall(), [store])
  useWantedField(true)

  return (
    <PageFrame
      title={words.who.title}
      intro={words.who.intro}
      footer={<Button label={words.who.begin} onTap={() => openInstead(linkTo('enterprise'))} />}
    >
      {!open && <Notice level="info" text={words.who.locked} />}
      <View id={idOf('/seller')}>
        <Group title={words.who.seller}>
          <ChoiceList
            label={words.who.seller}
            choices={choicesOf('seller', sellerKinds)}
            chosen={fields.seller === null ? [] : [fields.seller]}
            locked={!open}
            onChoose={([seller]) => answer({ seller })}
          />
          <View className={classes.notes}>
            <FieldNotes notes={notesAt('/seller')} />
          </View>
        </Group>
      </View>
      <View id={idOf('/goods')}>
        <Group title={words.who.goods}>
          <ChoiceList
            label={words.who.goods}
            choices={choicesOf('goods', goodsCodes)}
            chosen={fields.goods}
            many
            locked={!open}
            onChoose={(goods) => {
              const asked = traitsAskedOf(goods)
              answer({ goods: [...goods], traits: fields.traits.filter((trait) => asked.includes(trait)) })
            }}
          />
          <View className={classes.notes}>
            {fields.goods.map((code, index) => (
              <FieldNotes key={code} notes={notesAt(`/goods/${index}`)} />
            ))}
          </View>
        </Group>
      </View>
      {traits.length > 0 && (
        <Group title={words.who.traits}>
          <ChoiceList
            label={words.who.traits}
            choices={choicesOf('traits', traits)}
            chosen={fields.traits}
            many
            locked={!open}
            onChoose={(chosen) => answer({ traits: [...chosen] })}
          />
        </Group>
      )}
      <View id={idOf('/making')}>
        <Group title={words.who.making}>
          <ChoiceList
            label={words.who.making}
            choices={choicesOf('making', makings)}
            chosen={fields.making === null ? [] : [fields.making]}
            locked={!open}
            onChoose={([making]) => answer({ making })}
          />
          <View className={classes.notes}>
            <FieldNotes notes={notesAt('/making')} />
          </View>
        </Group>
      </View>
      <View id={idOf('/province')}>
        <Group title={words.who.province}>
          <ChipGrid
            label={words.who.province}
            choices={provinceChoices}
            chosen={fields.province === null ? [] : [fields.province]}
            locked={!open}
            onChoose={([province]) => answer({ province })}
          />
          <View className={classes.notes}>
            <FieldNotes notes={notesAt('/province')} />
          </View>
        </Group>
      </View>
      <FoundPapers fields={fields} today={today} />
    </PageFrame>
  )
}
