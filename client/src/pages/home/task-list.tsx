import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Bucket, buckets, type Requirement } from '#shared/contract/requirement'
import { bucketWords } from '#shared/words/status-words'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { phone } from '../../platform/phone'
import { words } from '../../words/words'
import { RequirementCell } from '../requirement-cell'
import classes from './home-page.module.scss'

const order: readonly Bucket[] = ['overdue', 'now_due', 'in_review', 'later_due', 'done']

/** True of an answer without a fault: nothing to do before the submission. */
const isInOrder = ({ bucket, status }: Requirement): boolean => bucket === 'done' || status === 'provided'

const groupOf = (requirement: Requirement): Bucket =>
  requirement.bucket !== 'in_review' && isInOrder(requirement) ? 'done' : requirement.bucket

export type TaskListProps = { readonly requirements: readonly Requirement[] }

/** Every requirement by name, the urgent first; those that are done are folded. */
export const TaskList = ({ requirements }: TaskListProps) => {
  const [all, setAll] = useState(false)
  const grouped = order
    .filter((bucket) => buckets.includes(bucket))
    .map((bucket) => ({ bucket, own: requirements.filter((one) => groupOf(one) === bucket) }))
    .filter(({ own }) => own.length > 0)
  const done = requirements.filter(isInOrder).length
  return (
    <View>
      <View className={classes.progress}>{words.home.progress(done, requirements.length)}</View>
      {grouped.map(({ bucket, own }) =>
        bucket === 'done' && !all ? (
          <Button key={bucket} look="text" label={words.home.show(own.length)} onTap={() => setAll(true)} />
        ) : (
          <Group key={bucket} title={bucketWords(bucket, phone.language)}>
            {own.map((requirement) => (
              <RequirementCell key={requirement.code} requirement={requirement} />
            ))}
          </Group>
        ),
      )}
      {all && <Button look="text" label={words.home.hide} onTap={() => setAll(false)} />}
    </View>
  )
}
