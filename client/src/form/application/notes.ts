import type { Fault } from '#shared/contract/fault'
import type { MerchantFields } from '#shared/contract/merchant'
import * as identityNumber from '#shared/numbers/person/identity-number'
import * as registrationNumber from '#shared/numbers/registration-number'
import { fieldFindings } from '#shared/rules/field-findings'
import { licenceNumbers } from '#shared/rules/licence-numbers'
import type { Language } from '#shared/words/language'
import { speakFault } from '#shared/words/speak'
import { fieldsOf } from '../typed/typed'
import type { Application } from './application'

/** The number probably meant at `path`, `null` when there is no guess. */
export const guessAt = (path: string, fields: MerchantFields, today: string): string | null => {
  if (path === '/registrationNumber' && fields.registrationNumber) {
    return registrationNumber.validate(fields.registrationNumber, fields.seller).suggestion
  }
  if (path === '/idNumber' && fields.idNumber)
    return identityNumber.validate(fields.idNumber, today).suggestion
  const at = /^\/licences\/(\d+)\/number$/.exec(path)
  const licence = at ? fields.licences[Number(at[1])] : undefined
  return licence?.number ? (licenceNumbers[licence.kind]?.validate(licence.number).suggestion ?? null) : null
}

/** True when the value shown at `path` is not the one the server judged. */
const isTypedOver = (path: string, { typed }: Application): boolean => {
  const [, member = '', second] = path.split('/')
  const change = Object.entries(typed).find(([name]) => name === member)?.[1]
  if (change === undefined) return false
  return member === 'contact' && second ? Object.keys(change ?? {}).includes(second) : true
}

/**
 * Every finding on the fields: of the shared rules on the values shown, and of the server on its own values and on refused
 * ones. One sentence a field and code, wherever it comes from.
 */
export const faultsOf = (state: Application, today: string, language: Language): readonly Fault[] => {
  const fields = fieldsOf(state.merchant, state.typed)
  const here = fieldFindings(fields, today).map((finding) => speakFault(finding, language))
  const there = (state.merchant?.requirements ?? [])
    .flatMap(({ faults }) => faults)
    .filter(({ code, path }) => code !== 'missing' && !isTypedOver(path, state))
  const all = [...state.faults, ...here, ...there]
  const first = (fault: Fault) => all.find((one) => one.path === fault.path && one.code === fault.code)
  return all.filter((fault) => first(fault) === fault)
}
