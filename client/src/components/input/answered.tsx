import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import classes from './answered.module.scss'

export type AnsweredProps = {
  readonly question: string
  readonly answer: string
  readonly change: string
  readonly locked?: boolean
  readonly onChange: () => void
}

/** A question that is answered, folded to one line; a tap unfolds it. */
export const Answered = ({ question, answer, change, locked = false, onChange }: AnsweredProps) => (
  <View
    className={classes.answered}
    onClick={locked ? undefined : onChange}
    {...spoken({ role: 'button', label: `${question} ${answer} ${locked ? '' : change}`, disabled: locked })}
  >
    <View className={classes.body}>
      <View className={classes.question}>{question}</View>
      <View className={classes.answer}>{answer}</View>
    </View>
    {!locked && <View className={classes.change}>{change}</View>}
  </View>
)
