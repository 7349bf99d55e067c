import type { Refusal } from '../../api/refusal'
import { words } from '../../words/words'

/** The title and text shown for a refusal. */
export const troubleOf = (refusal: Refusal): readonly [title: string, text: string] => {
  if (refusal.kind === 'problem') return [refusal.problem.title, '']
  const [title = '', text = ''] = words.trouble[refusal.kind]
  return [title, text]
}
