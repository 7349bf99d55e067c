import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LicenceKind } from '#shared/contract/requirement-codes'
import { requirementWords } from '#shared/words/requirement-words'
import { ChoiceList } from '../../components/choice-list'
import { Group } from '../../components/group'
import { Notice } from '../../components/notice'
import { licenceParts, licencePath } from '../../form/licence-parts'
import { useFields } from '../../form/use-fields'
import { useParams } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { words } from '../../words/words'
import classes from './paper.module.scss'
import { Part } from './part'

const title = (kind: LicenceKind) => requirementWords(kind, phone.language).title

export type PaperProps = {
  /** The papers of which one is enough, best first. */
  readonly kinds: readonly LicenceKind[]
}

/** One demand for a paper: which one she has, and what it says. */
export const Paper = ({ kinds }: PaperProps) => {
  const { fields, open, idOf, notesAt } = useFields()
  const { field } = useParams()
  const begun =
    kinds.find((kind) => kind === field) ??
    kinds.find((one) => fields.licences.some(({ kind }) => kind === one))
  const [chosen, setChosen] = useState<LicenceKind | null>(null)
  const kind = chosen ?? begun ?? kinds[0]
  if (kind === undefined) return null
  return (
    <View id={idOf(kind)}>
      {kinds.length > 1 && (
        <Group title={words.licence.which}>
          <ChoiceList
            label={words.licence.which}
            choices={kinds.map((value) => ({ value, label: title(value) }))}
            chosen={[kind]}
            locked={!open}
            onChoose={([one]) => setChosen(one ?? null)}
          />
        </Group>
      )}
      {notesAt(licencePath(fields, kind)).map(({ level, text, fix }) => (
        <View key={text} className={classes.said}>
          <Notice level={level} text={text} more={fix} />
        </View>
      ))}
      <Group title={title(kind)} hint={requirementWords(kind, phone.language).why}>
        {licenceParts[kind].map((part) => (
          <Part key={`${kind}.${part}`} kind={kind} part={part} path={licencePath(fields, kind)} />
        ))}
      </Group>
    </View>
  )
}
