import type { Requirement } from '#shared/contract/requirement'
import { requirementTitle } from '#shared/words/requirement-title'
import { PaperCell } from '../components/paper-cell'
import { phone } from '../platform/phone'
import { formWords } from '../words/form-words'

const title = (code: Requirement['code']) => requirementTitle(code, phone.language)

/** One required paper with its alternatives, and, one tap away, the reason and the article. */
export const FoundPaper = ({ requirement }: { readonly requirement: Requirement }) => {
  const { code, anyOf, atSubmit, why, legalBasis } = requirement
  const others = anyOf.filter((one) => one !== code).map(title)
  return (
    <PaperCell
      title={title(code)}
      {...(others.length > 0
        ? { orElse: `${formWords.about.anyOf}${[title(code), ...others].join(' / ')}` }
        : {})}
      {...(atSubmit ? {} : { badge: formWords.about.later })}
      why={why}
      article={legalBasis}
    />
  )
}
