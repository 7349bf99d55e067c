import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { linkTo } from '#shared/contract/place'
import { endOfDay, startOfDay } from '#shared/rules/day'
import { requirementTitle } from '#shared/words/requirement-title'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { TaskCell } from '../../components/task-cell'
import { idOf } from '../../form/application/wanted-field'
import { useServices } from '../../form/services'
import { open as openPage } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { lifeWords } from '../../words/life-words'
import { dayOf } from '../day-of'
import { naming } from '../naming'
import { StepTrouble } from '../step-trouble'
import { useStep } from '../use-step'
import classes from './index.module.scss'

const say = lifeWords.recheck

/** The numbers and days to review, the name first. */
const toLookAt = ({ fullName, registrationNumber, licences, address, contact }: Merchant) => [
  { title: fullName ?? '', detail: `${say.number} ${registrationNumber ?? ''}` },
  ...licences.map(({ kind, number, validTo, longTerm }) => ({
    title: requirementTitle(kind, phone.language),
    detail: [
      number ?? '',
      longTerm ? naming.longTerm : validTo === null ? '' : say.until(dayOf(startOfDay(validTo))),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  })),
  { title: address ?? '', detail: [contact.name, contact.phone].filter((part) => part).join(' ') },
]

/** The half-yearly re-check: the known answers, one tap to confirm them, another to change them. */
export const Recheck = ({ merchant }: { readonly merchant: Merchant }) => {
  const { steps } = useServices()
  const same = useStep(() => steps.recheck(false))
  const changed = useStep(() => steps.recheck(true))
  const requirement = merchant.requirements.find(({ code }) => code === 'recheck.half_year')
  // Open even while something else is more urgent.
  if (requirement?.status !== 'missing') return null
  const { validFrom, validTo } = requirement
  const change = async () => {
    const ended = await changed.act()
    if (ended.kind === 'done') openPage(linkTo({ page: 'check' }))
  }
  return (
    <View id={idOf('recheck.half_year')}>
      <Group
        title={say.title}
        hint={validTo === null ? '' : say.hint(dayOf(requirement.dueAt ?? endOfDay(validTo)))}
      >
        {toLookAt(merchant).map(({ title, detail }) => (
          <TaskCell key={title} title={title} detail={detail} />
        ))}
        {validFrom !== null && <TaskCell title={say.last} detail={dayOf(startOfDay(validFrom))} />}
      </Group>
      <View className={classes.step}>
        <StepTrouble outcome={same.outcome ?? changed.outcome} />
        <Button label={say.same} busy={same.busy} disabled={changed.busy} onTap={() => void same.act()} />
        <View className={classes.second}>
          <Button
            look="plain"
            label={say.changed}
            busy={changed.busy}
            disabled={same.busy}
            onTap={() => void change()}
          />
        </View>
      </View>
    </View>
  )
}
