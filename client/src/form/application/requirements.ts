import type { MerchantFields } from '#shared/contract/merchant'
import type { Requirement } from '#shared/contract/requirement'
import { shanghaiDay } from '#shared/rules/day'
import { instantNow, phone } from '../../platform/phone'
import { papersFor } from '../paper/papers'
import type { Application } from './application'

/** The requirements of the server where it has the application, else those the shared rules find on the phone. */
export const requirementsOf = ({ merchant }: Application, fields: MerchantFields): readonly Requirement[] =>
  merchant?.requirements ?? papersFor(fields, shanghaiDay(instantNow()), phone.language) ?? []
