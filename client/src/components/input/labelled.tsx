import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../../platform/spoken'
import { FieldNotes, type Note } from './field-notes'
import classes from './labelled.module.scss'

export type LabelledProps = {
  readonly id: string
  readonly label: string
  readonly notes: readonly Note[]
  readonly children: ReactNode
}

/** A question inside a group of cells: its label above the answers, what is wrong below them. */
export const Labelled = ({ id, label, notes, children }: LabelledProps) => (
  <View id={id} className={classes.labelled}>
    <View className={classes.label} {...spoken({ hidden: true })}>
      {label}
    </View>
    {children}
    <View className={classes.notes}>
      <FieldNotes notes={notes} />
    </View>
  </View>
)
