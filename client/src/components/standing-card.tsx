import { View } from '@tarojs/components'
import { Button } from './button'
import classes from './standing-card.module.scss'

export type StandingCardProps = {
  /** The status of the application, in a few words. */
  readonly standing: string
  readonly tone: 'calm' | 'todo' | 'good' | 'bad'
  /** The one next action. */
  readonly next: string
  readonly until: string
  readonly button: string
  readonly allowed: { readonly label: string; readonly text: string }
  readonly notAllowed: { readonly label: string; readonly text: string }
  readonly onTap: () => void
}

/** The status, the one next action, and what is allowed meanwhile. */
export const StandingCard = (props: StandingCardProps) => {
  const { standing, tone, next, until, button, allowed, notAllowed, onTap } = props
  return (
    <View className={classes.card}>
      <View className={`${classes.standing} ${classes[tone]}`}>{standing}</View>
      <View className={classes.next}>{next}</View>
      {until !== '' && <View className={classes.until}>{until}</View>}
      {button !== '' && (
        <View className={classes.button}>
          <Button label={button} onTap={onTap} />
        </View>
      )}
      <View className={classes.rules}>
        {[allowed, notAllowed].map(
          ({ label, text }) =>
            text !== '' && (
              <View key={label} className={classes.rule}>
                <View className={classes.label}>{label}</View>
                <View className={classes.text}>{text}</View>
              </View>
            ),
        )}
      </View>
    </View>
  )
}
