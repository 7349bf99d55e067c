import { type Call, fitsAction, fitsArn, fitsValue } from './judge'
import type { Statement } from './policy'

/** A part of a statement that allows, in words: an action, a resource, or a value of a condition. */
export type Grant = {
  readonly words: string
  /** Whether a call that the statement allows needs this part of it. */
  readonly isUsedBy: (call: Call) => boolean
}

/** The parts of a statement of a role. */
export function grantsOf(role: string, { actions, resources, conditions }: Statement): readonly Grant[] {
  const together = actions.join(', ')
  return [
    ...actions.map((pattern) => ({
      words: `${role}: ${pattern}`,
      isUsedBy: ({ action }: Call) => fitsAction(pattern, action),
    })),
    ...resources.map((pattern) => ({
      words: `${role}: ${together} on ${pattern}`,
      isUsedBy: ({ resource }: Call) => fitsArn(pattern, resource),
    })),
    ...conditions.flatMap((condition) =>
      condition.values.map((value) => ({
        words: `${role}: ${together} where ${condition.key} is ${value}`,
        isUsedBy: ({ context }: Call) =>
          (context[condition.key] ?? []).some((given) => fitsValue(condition, value, given)),
      })),
    ),
  ]
}
