import type { Requirement } from '#shared/contract/requirement'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { requirementTitle } from '#shared/words/requirement-title'
import { TaskCell, type TaskCellProps } from '../components/task-cell'
import { paperOf, placeOf } from '../form/application/place'
import { useApplication } from '../form/application/use-application'
import { open } from '../platform/navigation'
import { phone } from '../platform/phone'
import { words } from '../words/words'
import { dayOf } from './day-of'

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
  /** The answer in words, by the paper being filled in: for a list that shows answers rather than reasons. */
  readonly answer?: (paper: RequirementCode) => string
}

/** One requirement in a list: its name, fault, reason or answer, and status; a tap opens the place where it is answered. */
export const RequirementCell = ({ requirement, answer }: RequirementCellProps) => {
  const { state, fields } = useApplication()
  const { merchant } = state
  const { status, faults, comment, dueAt, bucket, why } = requirement
  const paper = merchant ? paperOf(requirement, fields, merchant.documents) : requirement.code
  const title = requirementTitle(paper, phone.language)
  const wrong = comment ?? faults.find(({ level }) => level === 'reject')?.message
  const given = answer ? answer(paper) : status === 'missing' ? why : ''
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
