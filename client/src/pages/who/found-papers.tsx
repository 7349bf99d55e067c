import { View } from '@tarojs/components'
import type { MerchantFields } from '#shared/contract/merchant'
import type { Requirement } from '#shared/contract/requirement'
import { requirementWords } from '#shared/words/requirement-words'
import { Group } from '../../components/group'
import { PaperCell } from '../../components/paper-cell'
import { isPaper, papersFor } from '../../form/papers'
import { phone } from '../../platform/phone'
import { spoken } from '../../platform/spoken'
import { words } from '../../words/words'

const title = (code: Requirement['code']) => requirementWords(code, phone.language).title

const Found = ({ requirement }: { readonly requirement: Requirement }) => {
  const { code, anyOf, atSubmit, why, legalBasis } = requirement
  const others = anyOf.filter((one) => one !== code).map(title)
  return (
    <PaperCell
      title={title(code)}
      {...(others.length > 0 ? { orElse: `${words.who.anyOf}${[title(code), ...others].join(' / ')}` } : {})}
      {...(atSubmit ? {} : { badge: words.who.later })}
      why={why}
      article={legalBasis}
    />
  )
}

export type FoundPapersProps = { readonly fields: MerchantFields; readonly today: string }

/** The papers that the four answers lead to, those needed at once first. */
export const FoundPapers = ({ fields, today }: FoundPapersProps) => {
  const found = papersFor(fields, today, phone.language)
  if (found === null) return <Group hint={words.who.waiting}>{null}</Group>
  const papers = found.filter(({ code }) => isPaper(code))
  const inOrder = [...papers.filter((one) => one.atSubmit), ...papers.filter((one) => !one.atSubmit)]
  return (
    <View {...spoken({ role: 'status' })}>
      <Group title={words.who.result(papers.length)} hint={words.who.resultHint}>
        {inOrder.map((requirement) => (
          <Found key={requirement.code} requirement={requirement} />
        ))}
      </Group>
    </View>
  )
}
