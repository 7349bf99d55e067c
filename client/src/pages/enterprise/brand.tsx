import { View } from '@tarojs/components'
import { useState } from 'react'
import { asksBrand, asksDirectSales } from '#shared/rules/trade-questions'
import { Group } from '../../components/group'
import { CheckCell } from '../../components/input/check-cell'
import { ChoiceList } from '../../components/input/choice-list'
import { TextField } from '../../components/input/text-field'
import {
  type BrandKind,
  brandKindOf,
  brandKinds,
  namesFromText,
  tidyNames,
} from '../../form/application/brand'
import { useFields } from '../../form/application/use-fields'
import { papersFor } from '../../form/paper/papers'
import { phone } from '../../platform/phone'
import { tradeWords } from '../../words/trade-words'
import { FoundPaper } from '../found-paper'

const say = tradeWords.brand

/** The papers that these answers bring with them, each with its article. */
const BrandPapers = () => {
  const { fields, today } = useFields()
  const found = papersFor(fields, today, phone.language) ?? []
  const papers = found.filter(({ code }) => /^brand\.|^licence\.direct_sales$/.test(code))
  if (papers.length === 0) return null
  return (
    <Group title={say.papers}>
      {papers.map((requirement) => (
        <FoundPaper key={requirement.code} requirement={requirement} />
      ))}
    </Group>
  )
}

/** The name of the brand, and, of somebody else's, its owner. */
const BrandNames = ({ kind }: { readonly kind: BrandKind }) => {
  const { fields, text, type } = useFields()
  const { onLeave, ...names } = text('/brand/names', {
    value: fields.brand?.names.join('、'),
    change: (written) => ({ brand: { names: namesFromText(written) } }),
  })
  return (
    <>
      <TextField
        {...names}
        label={say.names}
        hint={say.namesHint}
        onLeave={() => {
          type({ brand: { names: tidyNames(fields.brand?.names ?? []) } })
          onLeave()
        }}
      />
      {kind === 'agent' && (
        <TextField
          {...text('/brand/owner', { value: fields.brand?.owner, change: (owner) => ({ brand: { owner } }) })}
          label={say.owner}
          hint={say.ownerHint}
        />
      )}
    </>
  )
}

/** The questions about a brand and direct sales: asked of firms only, because only then papers depend on it. */
export const Brand = () => {
  const { fields, openAt, answer, idOf, notesAt } = useFields()
  const [chosen, setChosen] = useState<BrandKind | null>(null)
  if (!asksBrand(fields)) return null
  const kind = fields.brand === null ? 'none' : (chosen ?? brandKindOf(fields))
  const choose = (one: BrandKind) => {
    setChosen(one)
    const owner = one === 'own' ? (fields.fullName ?? '') : ''
    answer({ brand: one === 'none' ? null : { owner, names: fields.brand?.names ?? [] } })
  }
  return (
    <View id={idOf('/brand')}>
      <Group title={say.which}>
        <ChoiceList
          label={say.which}
          choices={brandKinds.map((value) => {
            const [label = '', hint = ''] = say.answers[value]
            return { value, label, hint }
          })}
          chosen={[kind]}
          locked={!openAt('/brand')}
          onChoose={([one]) => one && choose(one)}
        />
        {kind !== 'none' && <BrandNames kind={kind} />}
      </Group>
      {asksDirectSales(fields) && (
        <Group>
          <CheckCell
            id={idOf('/directSales')}
            label={say.direct}
            hint={say.directHint}
            checked={fields.directSales}
            locked={!openAt('/directSales')}
            notes={notesAt('/directSales')}
            onChange={(directSales) => answer({ directSales })}
          />
        </Group>
      )}
      <BrandPapers />
    </View>
  )
}
