import { cardTypes, yearlySales } from '#shared/contract/merchant'
import type { LicenceKind } from '#shared/contract/requirement-codes'
import { asksPart, type LicencePart } from '#shared/rules/licence-parts'
import { scopeItemsOf } from '#shared/rules/scope-items'
import { exemptionSentence } from '#shared/words/exemption-words'
import { CheckCell } from '../../components/input/check-cell'
import { ChipGrid } from '../../components/input/chip-grid'
import { ChoiceList } from '../../components/input/choice-list'
import { DayField } from '../../components/input/day-field'
import { Labelled } from '../../components/input/labelled'
import { TextField } from '../../components/input/text-field'
import { useFields } from '../../form/application/use-fields'
import { readPlace } from '../../form/paper/readings'
import { licenceOf, type TypedLicence } from '../../form/typed/typed'
import { phone } from '../../platform/phone'
import { choicesOf } from '../../words/choices'
import { paperWords } from '../../words/paper-words'

const say = paperWords.licence
const numberHint = (kind: LicenceKind): string | undefined =>
  Object.entries(say.numberHints).find(([name]) => name === kind)?.[1]

export type PartProps = { readonly kind: LicenceKind; readonly part: LicencePart; readonly path: string }

/** One line of a paper, to be copied from it. */
export const Part = ({ kind, part, path }: PartProps) => {
  const { fields, openAt, today, text, answer, notesAt, readAt, idOf } = useFields()
  const open = openAt(part === 'yearlySales' ? '/yearlySales' : path)
  const licence = licenceOf(fields, kind)
  const put = (change: TypedLicence) => ({ licences: { [kind]: change } })
  const items = scopeItemsOf(kind)
  if (!asksPart(licence, part, fields, today)) return null
  const day = (name: 'validFrom' | 'validTo' | 'renewalAppliedOn', label: string, hint = say.dayHint) => {
    const typed = { value: licence[name] ?? null, change: () => ({}), readAt: readPlace(kind, name) }
    const { onChange: _typed, value, ...rest } = text(`${path}/${name}`, typed)
    return (
      <DayField
        {...rest}
        label={label}
        value={value === '' ? null : value}
        hint={hint}
        bad={say.dayBad}
        onChange={(value) => answer(put({ [name]: value }))}
      />
    )
  }
  switch (part) {
    case 'number':
      return (
        <TextField
          {...text(`${path}/number`, {
            value: licence.number,
            change: (number) => put({ number }),
            readAt: readPlace(kind, 'number'),
          })}
          label={say.number}
          {...(numberHint(kind) === undefined ? {} : { hint: numberHint(kind) })}
        />
      )
    case 'holderName': {
      const { notes, ...rest } = text(`${path}/holderName`, {
        value: licence.holderName,
        change: (holderName) => put({ holderName }),
        readAt: readPlace(kind, 'holderName'),
      })
      const { fullName } = fields
      const same = {
        label: say.sameHolder(fullName ?? ''),
        onTake: () => answer(put({ holderName: fullName })),
      }
      const offer = open && fullName !== null && fullName !== '' && rest.value === ''
      return (
        <TextField
          {...rest}
          label={say.holder}
          notes={offer ? [...notes, { level: 'info', text: say.holderHint, fix: '', guess: same }] : notes}
        />
      )
    }
    case 'validFrom':
      return day('validFrom', kind === 'filing.prepackaged' ? say.filedOn : say.validFrom)
    case 'validTo':
      return day('validTo', say.validTo)
    case 'renewalAppliedOn':
      return day('renewalAppliedOn', say.renewal, say.renewalHint)
    case 'longTerm':
      return (
        <CheckCell
          label={say.longTerm}
          checked={licence.longTerm}
          locked={!open}
          notes={notesAt(`${path}/longTerm`)}
          onChange={(longTerm) => answer(put(longTerm ? { longTerm, validTo: null } : { longTerm }))}
        />
      )
    case 'scope': {
      const { offered, notes } = readAt(`${path}/scope`, readPlace(kind, 'scope'))
      const chosen = offered === null ? licence.scope : offered.split('、')
      return (
        <Labelled
          label={say.scope}
          id={idOf(`${path}/scope`)}
          notes={[...notesAt(`${path}/scope`), ...notes]}
        >
          <ChipGrid
            label={say.scope}
            choices={items.map(({ item, printed }) => ({ value: printed, label: say.scopeItems[item] }))}
            chosen={items.map(({ printed }) => printed).filter((one) => chosen.includes(one))}
            many
            locked={!open}
            onChoose={(scope) => {
              // What the paper lists besides stays: it may have come from elsewhere than these chips.
              const others = licence.scope.filter((one) => !items.some(({ printed }) => printed === one))
              answer(put({ scope: [...others, ...scope] }))
            }}
          />
        </Labelled>
      )
    }
    case 'onlineStated':
      return (
        <Labelled
          label={say.online}
          id={idOf(`${path}/onlineStated`)}
          notes={notesAt(`${path}/onlineStated`)}
        >
          <ChipGrid
            label={say.online}
            choices={[
              { value: 'yes', label: say.yes },
              { value: 'no', label: say.no },
            ]}
            chosen={licence.onlineStated == null ? [] : [licence.onlineStated ? 'yes' : 'no']}
            locked={!open}
            onChoose={([said]) => answer(put({ onlineStated: said === 'yes' }))}
          />
        </Labelled>
      )
    case 'cardType':
      return (
        <Labelled label={say.cardType} id={idOf(`${path}/cardType`)} notes={notesAt(`${path}/cardType`)}>
          <ChipGrid
            label={say.cardType}
            choices={choicesOf('cardType', cardTypes)}
            chosen={licence.cardType == null ? [] : [licence.cardType]}
            locked={!open}
            onChoose={([cardType]) => answer(put({ cardType }))}
          />
        </Labelled>
      )
    case 'place':
      return (
        <TextField
          {...text(`${path}/place`, { value: licence.place, change: (place) => put({ place }) })}
          label={kind === 'exempt.farm_produce' ? say.origin : say.place}
          hint={kind === 'exempt.farm_produce' ? say.originHint : say.placeHint}
        />
      )
    case 'yearlySales':
      return (
        <Labelled label={say.yearlySales} id={idOf('/yearlySales')} notes={notesAt('/yearlySales')}>
          <ChoiceList
            label={say.yearlySales}
            choices={choicesOf('yearlySales', yearlySales)}
            chosen={fields.yearlySales === null ? [] : [fields.yearlySales]}
            locked={!open}
            onChoose={([sales]) => answer({ yearlySales: sales })}
          />
        </Labelled>
      )
    case 'signature':
      return (
        <CheckCell
          id={idOf(`${path}/validFrom`)}
          label={say.sign}
          hint={exemptionSentence(fields.seller, fields.goods, phone.language) ?? ''}
          checked={licence.validFrom !== null}
          locked={!open}
          notes={notesAt(`${path}/validFrom`)}
          onChange={(signed) => answer(put({ validFrom: signed ? today : null }))}
        />
      )
  }
}
