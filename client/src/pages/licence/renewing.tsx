import { View } from '@tarojs/components'
import type { LicenceKind } from '#shared/contract/requirement-codes'
import { Notice } from '../../components/notice'
import { isInBusiness } from '../../form/application/application'
import { useApplication } from '../../form/application/use-application'
import { lifeWords } from '../../words/life-words'
import classes from './paper.module.scss'

const say = lifeWords.renew

/** The notice for an approved shop with a paper that ends or has ended: what to do with the new one. */
export const Renewing = ({ kinds }: { readonly kinds: readonly LicenceKind[] }) => {
  const { merchant } = useApplication().state
  if (merchant === null || !isInBusiness(merchant)) return null
  const ending = merchant.requirements.find(
    ({ anyOf, status, faults }) =>
      kinds.some((kind) => anyOf.includes(kind)) &&
      (status === 'expired' || faults.some(({ code }) => code === 'document_expires_soon')),
  )
  if (ending === undefined) return null
  return (
    <View className={classes.said}>
      <Notice level="warn" text={say.title} more={ending.status === 'expired' ? say.late : say.text} />
    </View>
  )
}
