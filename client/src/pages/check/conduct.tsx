import { View } from '@tarojs/components'
import { useState } from 'react'
import { Group } from '../../components/group'
import { CheckCell } from '../../components/input/check-cell'
import { ChipGrid } from '../../components/input/chip-grid'
import { ChoiceList } from '../../components/input/choice-list'
import { Labelled } from '../../components/input/labelled'
import { TextField } from '../../components/input/text-field'
import { conductOf, levelChoices, type PayKind, payKindOf, payKinds } from '../../form/application/pay'
import { useFields } from '../../form/application/use-fields'
import { nobodyPaid } from '../../form/typed/typed'
import { tradeWords } from '../../words/trade-words'

const say = tradeWords.conduct
const schemes = ['entryFee', 'headCountPay', 'downlineSales'] as const

/**
 * The four questions that separate lawful pay from multi-level selling (Prohibition of Multi-level Selling Regulation art.
 * 7).
 */
const Closer = () => {
  const { fields, openAt, text, answer, idOf, notesAt } = useFields()
  const conduct = fields.conduct ?? nobodyPaid
  const open = openAt('/conduct')
  return (
    <>
      <Labelled id={idOf('/conduct/levels')} label={say.levels} notes={notesAt('/conduct/levels')}>
        <ChipGrid
          label={say.levels}
          choices={levelChoices.map((value, at) => ({ value, label: say.levelNames[at] ?? value }))}
          chosen={levelChoices.filter((value) => Number(value) === Math.min(conduct.levels, 3))}
          locked={!open}
          onChoose={([levels]) => answer({ conduct: { levels: Number(levels) } })}
        />
      </Labelled>
      {schemes.map((scheme) => (
        <CheckCell
          key={scheme}
          id={idOf(`/conduct/${scheme}`)}
          label={say[scheme]}
          checked={conduct[scheme]}
          locked={!open}
          notes={notesAt(`/conduct/${scheme}`)}
          onChange={(is) => answer({ conduct: { [scheme]: is } })}
        />
      ))}
      <TextField
        {...text('/conduct/text', {
          value: conduct.text,
          change: (written) => ({ conduct: { text: written === '' ? null : written } }),
        })}
        label={say.text}
        hint={say.textHint}
        most={500}
      />
    </>
  )
}

/** The question of how sales helpers are paid: one tap for most, four plain questions for the rest. */
export const ConductQuestions = () => {
  const { fields, openAt, answer, idOf } = useFields()
  const [asking, setAsking] = useState(false)
  const known = payKindOf(fields.conduct)
  const kind: PayKind | null = asking && known !== null ? 'other' : known
  return (
    <View id={idOf('/conduct')}>
      <Group title={say.title} hint={say.hint}>
        <ChoiceList
          label={say.title}
          choices={payKinds.map((value) => {
            const [label = '', hint = ''] = say.answers[value]
            return { value, label, hint }
          })}
          chosen={kind === null ? [] : [kind]}
          locked={!openAt('/conduct')}
          onChoose={([one]) => {
            if (one === undefined) return
            setAsking(one === 'other')
            answer({ conduct: conductOf(one, fields.conduct) })
          }}
        />
        {kind === 'other' && <Closer />}
      </Group>
    </View>
  )
}
