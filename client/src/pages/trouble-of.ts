import type { Application } from '../form/application'
import { words } from '../words/words'

/** What to say of a refusal: title and text. */
export const troubleOf = (
  refusal: NonNullable<Application['refusal']>,
): readonly [title: string, text: string] => {
  if (refusal.kind === 'problem') return [refusal.problem.title, '']
  const [title = '', text = ''] = words.trouble[refusal.kind]
  return [title, text]
}
