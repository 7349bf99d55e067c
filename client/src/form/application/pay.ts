import type { Conduct } from '#shared/contract/merchant'
import { nobodyPaid } from '../typed/typed'

/** How she pays people who help to sell: nobody, by wage or by each one's own sales, or in another way to be asked about. */
export const payKinds = ['nobody', 'own', 'other'] as const
export type PayKind = (typeof payKinds)[number]

/** The answer in the application, one of the three; `null` before the question was asked. */
export const payKindOf = (conduct: Conduct | null): PayKind | null => {
  if (conduct === null) return null
  const { levels, entryFee, headCountPay, downlineSales, text } = conduct
  if (levels > 1 || entryFee || headCountPay || downlineSales || text) return 'other'
  return levels === 0 ? 'nobody' : 'own'
}

/** The full answers behind the first two choices; the third keeps what was answered. */
export const conductOf = (kind: PayKind, answered: Conduct | null): Conduct =>
  kind === 'other' && answered ? answered : { ...nobodyPaid, levels: kind === 'nobody' ? 0 : 1 }

/** The numbers of levels to choose from; the last stands for any greater one. */
export const levelChoices = ['0', '1', '2', '3'] as const
