import type { Naming } from '../form/application/summary'
import { choiceLabel, provinceChoices } from '../words/choices'
import { words } from '../words/words'

/** The names of answers on this phone's screen. */
export const naming: Naming = {
  choice: choiceLabel,
  province: (code) => provinceChoices.find(({ value }) => value === code)?.label ?? code,
  yes: words.check.agreed,
  longTerm: words.check.longTerm,
}
