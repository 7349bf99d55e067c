import type { Requirement } from '#shared/contract/requirement'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { Group } from '../../components/group'
import { summaryOf } from '../../form/application/summary'
import { useApplication } from '../../form/application/use-application'
import { isPaper } from '../../form/paper/papers'
import { words } from '../../words/words'
import { naming } from '../naming'
import { RequirementCell } from '../requirement-cell'

const given: readonly Requirement['status'][] = ['provided', 'accepted', 'exempt', 'waived']

const sections: readonly (readonly [title: string, holds: (requirement: Requirement) => boolean])[] = [
  [words.check.sections.about, ({ code }) => code === 'goods.list'],
  [words.check.sections.enterprise, ({ code }) => /^(subject|contact|channel)\./.test(code)],
  [words.check.sections.licence, ({ code }) => isPaper(code) && code !== 'subject.id_document'],
]

/** All answers by page, each a tap away from being changed. */
export const Answers = () => {
  const { state, fields } = useApplication()
  const requirements = (state.merchant?.requirements ?? []).filter(({ status }) => given.includes(status))
  const answer = (paper: RequirementCode) => summaryOf(paper, fields, naming)
  return (
    <>
      {sections.map(([title, holds]) => {
        const own = requirements.filter(holds)
        return own.length === 0 ? null : (
          <Group key={title} title={title}>
            {own.map((requirement) => (
              <RequirementCell key={requirement.code} requirement={requirement} answer={answer} />
            ))}
          </Group>
        )
      })}
    </>
  )
}
