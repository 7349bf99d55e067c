import { View } from '@tarojs/components'
import type { Requirement } from '#shared/contract/requirement'
import { missingParts } from '#shared/rules/missing-parts'
import { requirementTitle } from '#shared/words/requirement-title'
import { Group } from '../../components/group'
import { Notice } from '../../components/notice'
import { TaskCell } from '../../components/task-cell'
import { isInBusiness } from '../../form/application/application'
import type { Outcome } from '../../form/application/perform-once'
import { placeOf } from '../../form/application/place'
import { useApplication } from '../../form/application/use-application'
import { idOf } from '../../form/application/wanted-field'
import { reveal } from '../../platform/focus'
import { open as openPage } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { spoken } from '../../platform/spoken'
import { words } from '../../words/words'
import { StepTrouble } from '../step-trouble'

const unanswered: readonly Requirement['status'][] = ['missing', 'rejected', 'expired']
const isHere = ({ code }: Requirement): boolean => /^(declare|consent)\./.test(code)

export type LeftProps = {
  /** The outcome of the last submission, `null` before the first tap. Missing answers have one fault a requirement. */
  readonly outcome: Outcome | null
}

/** The answers still missing, each with a way to it. */
const Tasks = ({ outcome }: LeftProps) => {
  const { state, open } = useApplication()
  const { merchant } = state
  const faults = outcome?.kind === 'faults' ? outcome.faults : null
  if (!merchant || !open) return null
  const live = isInBusiness(merchant)
  // For an approved shop only what the change touches or newly requires blocks it: the server knows which.
  const named = ({ code }: Requirement) =>
    faults?.some(({ path }) => path === `/requirements/${code}`) === true
  const left = merchant.requirements.filter(
    (one) => (live ? named(one) : one.atSubmit) && unanswered.includes(one.status),
  )
  if (live && left.length === 0) return null
  if (left.length === 0) return <Notice level="good" text={words.check.ready} />
  const reason = (requirement: Requirement): string => {
    const fault = faults?.find(({ path }) => path === `/requirements/${requirement.code}`)
    const own = requirement.faults.find(({ level }) => level === 'reject')
    return requirement.comment ?? own?.message ?? fault?.message ?? ''
  }
  const go = (requirement: Requirement) => {
    const [missing] = missingParts(requirement.code, merchant, merchant.documents)
    const pointer = missing ?? requirement.faults.find(({ level }) => level === 'reject')?.path
    if (isHere(requirement) && pointer !== undefined) reveal(idOf(pointer))
    else openPage(placeOf(requirement, merchant))
  }
  return (
    <View {...spoken(faults ? { role: 'alert' } : {})}>
      <Group title={words.check.left(left.length)}>
        {left.map((requirement) => (
          <TaskCell
            key={requirement.code}
            title={requirementTitle(requirement.code, phone.language)}
            detail={reason(requirement)}
            badge={words.itemStatuses[requirement.status]}
            look={requirement.status === 'missing' ? 'todo' : 'bad'}
            onTap={() => go(requirement)}
          />
        ))}
      </Group>
    </View>
  )
}

/** The blocks to a submission: what went wrong with the last tap, and what is still missing. */
export const Left = ({ outcome }: LeftProps) => (
  <View id="left">
    <StepTrouble outcome={outcome} />
    <Tasks outcome={outcome} />
  </View>
)
