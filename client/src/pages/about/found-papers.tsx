import { View } from '@tarojs/components'
import type { MerchantFields } from '#shared/contract/merchant'
import { Group } from '../../components/group'
import { isPaper, papersFor } from '../../form/paper/papers'
import { phone } from '../../platform/phone'
import { spoken } from '../../platform/spoken'
import { formWords } from '../../words/form-words'
import { FoundPaper } from '../found-paper'

export type FoundPapersProps = { readonly fields: MerchantFields; readonly today: string }

/** The papers that the four answers lead to, those needed at once first. */
export const FoundPapers = ({ fields, today }: FoundPapersProps) => {
  const found = papersFor(fields, today, phone.language)
  if (found === null) return <Group hint={formWords.about.waiting}>{null}</Group>
  const papers = found.filter(({ code }) => isPaper(code))
  const inOrder = [...papers.filter((one) => one.atSubmit), ...papers.filter((one) => !one.atSubmit)]
  return (
    <View {...spoken({ role: 'status' })}>
      <Group title={formWords.about.result(papers.length)} hint={formWords.about.resultHint}>
        {inOrder.map((requirement) => (
          <FoundPaper key={requirement.code} requirement={requirement} />
        ))}
      </Group>
    </View>
  )
}
