import type { Requirement } from '#shared/contract/requirement'
import { requirementWords } from '#shared/words/requirement-words'
import { TaskCell, type TaskCellProps } from '../components/task-cell'
import { paperOf, placeOf } from '../form/application/place'
import { summaryOf } from '../form/application/summary'
import { useApplication } from '../form/application/use-application'
import { open } from '../platform/navigation'
import { phone } from '../platform/phone'
import { words } from '../words/words'
import { dayOf } from './day-of'
import { naming } from './naming'

const looks: Readonly<Record<Requirement['status'], TaskCellProps['look']>> = {
  missing: 'todo',
  provided: 'good',
  accepted: 'good',
  rejected: 'bad',
  exempt: 'good',
  waived: 'good',
  expired: 'bad',
}

export type RequirementCellProps = {
  readonly requirement: Requirement
  /** Shows the answer rather than the reason. */
  readonly withAnswer?: boolean
}

/** One requirement in a list: its name, fault or answer, and status; a tap opens the place where it is answered. */
export const RequirementCell = ({ requirement, withAnswer = false }: RequirementCellProps) => {
  const { state, fields } = useApplication()
  const { merchant } = state
  const { status, faults, comment, dueAt, bucket } = requirement
  const paper = merchant ? paperOf(requirement, fields, merchant.documents) : requirement.code
  const { title, why } = requirementWords(paper, phone.language)
  const wrong = comment ?? faults.find(({ level }) => level === 'reject')?.message
  const answer = withAnswer ? summaryOf(paper, fields, naming) : ''
  const given = answer !== '' ? answer : withAnswer || status !== 'missing' ? '' : why
  const due = dueAt !== null && bucket !== 'done' ? words.home.until(dayOf(dueAt)) : ''
  const detail = (status === 'rejected' || status === 'expired') && wrong !== undefined ? wrong : given
  return (
    <TaskCell
      title={title}
      detail={[due, detail].filter((part) => part !== '').join(' · ')}
      badge={words.itemStatuses[status]}
      look={status === 'missing' && bucket === 'later_due' ? 'quiet' : (looks[status] ?? 'quiet')}
      {...(merchant ? { onTap: () => open(placeOf(requirement, merchant)) } : {})}
    />
  )
}
