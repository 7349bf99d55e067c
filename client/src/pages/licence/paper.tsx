import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LicenceKind } from '#shared/contract/requirement-codes'
import { licenceParts } from '#shared/rules/licence-parts'
import { requirementReason } from '#shared/words/requirement-reason'
import { requirementTitle } from '#shared/words/requirement-title'
import { Group } from '../../components/group'
import { ChoiceList } from '../../components/input/choice-list'
import { Notice } from '../../components/notice'
import { useFields } from '../../form/application/use-fields'
import { chosenLicence, licencePath } from '../../form/paper/licences'
import { useReadings } from '../../form/paper/use-readings'
import type { Typed } from '../../form/typed/typed'
import { useParams } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { paperWords } from '../../words/paper-words'
import { FillByPhoto } from '../fill-by-photo'
import classes from './paper.module.scss'
import { Part } from './part'
import { Renewing } from './renewing'

const title = (kind: LicenceKind) => requirementTitle(kind, phone.language)

export type PaperProps = {
  /** The papers of which one is enough, best first. */
  readonly kinds: readonly LicenceKind[]
}

/** The lines of one paper, under its name and its findings as a whole. */
const Copied = ({ kind }: { readonly kind: LicenceKind }) => {
  const { fields, notesAt } = useFields()
  const readings = useReadings(({ at }) => at.startsWith(`${kind}/`))
  return (
    <View>
      <FillByPhoto code={kind} {...readings} />
      {notesAt(licencePath(fields, kind)).map(({ level, text, fix }) => (
        <View key={text} className={classes.said}>
          <Notice level={level} text={text} more={fix} />
        </View>
      ))}
      <Group title={title(kind)} hint={requirementReason(kind, phone.language)}>
        {licenceParts[kind].map((part) => (
          <Part key={`${kind}.${part}`} kind={kind} part={part} path={licencePath(fields, kind)} />
        ))}
      </Group>
    </View>
  )
}

/** One requirement for a paper: which alternative she has, and its lines. */
export const Paper = ({ kinds }: PaperProps) => {
  const { state, fields, open, answer, idOf } = useFields()
  const { field } = useParams()
  const kind = chosenLicence(kinds, fields, state.merchant?.documents ?? [], field)
  const [left, setLeft] = useState<Typed['licences']>({})
  // One of them is enough, and only one is hers: the others go, but come back as they were if she changes her mind.
  const choose = (one: LicenceKind) => {
    const others = fields.licences.filter((licence) => kinds.includes(licence.kind) && licence.kind !== one)
    setLeft({ ...left, ...Object.fromEntries(others.map(({ kind: other, ...rest }) => [other, rest])) })
    const gone = Object.fromEntries(others.map((other) => [other.kind, null]))
    answer({ licences: { ...gone, [one]: left?.[one] ?? {} } })
  }
  return (
    <View id={idOf(kind ?? 'licences')}>
      <Renewing kinds={kinds} />
      {kinds.length > 1 && (
        <Group title={paperWords.licence.which}>
          <ChoiceList
            label={paperWords.licence.which}
            choices={kinds.map((value) => ({ value, label: title(value) }))}
            chosen={kind === undefined ? [] : [kind]}
            locked={!open}
            onChoose={([one]) => one && choose(one)}
          />
        </Group>
      )}
      {kind && <Copied kind={kind} />}
    </View>
  )
}
