import type { Fault, Finding } from '../contract/fault'
import type { Requirement } from '../contract/requirement'
import { requirementCodes } from '../contract/requirement-codes'
import type { RequirementState } from '../rules/evaluation'
import { faultWords } from './fault-words'
import { fieldWords } from './field-words'
import type { Language } from './language'
import { legalBasis } from './legal-basis'
import { requirementReason } from './requirement-reason'
import { requirementTitle } from './requirement-title'

/** The name of the thing that a path points at: a requirement's title, or a field. */
function whatIs(path: string, language: Language): string {
  const code = requirementCodes.find((one) => path === `/requirements/${one}`)
  return code ? requirementTitle(code, language) : fieldWords(path, language)
}

/** A finding in words. */
export function speakFault(finding: Finding, language: Language): Fault {
  const { message, fix } = faultWords(finding.code, finding.path, finding.level, language)
  const named = message.replace('{what}', whatIs(finding.path, language))
  return { ...finding, message: named.replace('{seen}', finding.seen ?? ''), fix }
}

/** A requirement in words: why it is asked, by which article, and its faults. */
export const speakRequirement = (state: RequirementState, language: Language): Requirement => ({
  ...state,
  anyOf: [...state.anyOf],
  legalBasis: legalBasis(state.legalBasis, language),
  why: requirementReason(state.code, language),
  faults: state.faults.map((finding) => speakFault(finding, language)),
})
