import type { MerchantFields } from '#shared/contract/merchant'
import type { Requirement } from '#shared/contract/requirement'
import { shanghaiDay } from '#shared/rules/day'
import { instantNow, phone } from '../../platform/phone'
import { papersFor } from '../paper/papers'
import type { Application } from './application'

/** What is asked of her: the server's word where it has an application, else what the phone finds by itself. */
export const requirementsOf = ({ merchant }: Application, fields: MerchantFields): readonly Requirement[] =>
  merchant?.requirements ?? papersFor(fields, shanghaiDay(instantNow()), phone.language) ?? []
