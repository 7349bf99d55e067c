import type { FaultCode, FaultLevel } from '#shared/contract/fault'
import { type MerchantFields, merchantFields, type SellerKind } from '#shared/contract/merchant'
import * as businessRegistrationNumber from '#shared/numbers/business-registration-number'
import * as foodOperationLicence from '#shared/numbers/food-operation-licence'
import * as foodProductionLicence from '#shared/numbers/food-production-licence'
import * as identityNumber from '#shared/numbers/person/identity-number'
import * as contactPhone from '#shared/numbers/phone/contact-phone'
import * as prepackagedFiling from '#shared/numbers/prepackaged-filing'
import * as registrationNumber from '#shared/numbers/registration-number'
import * as uscc from '#shared/numbers/uscc'
import { dayNumber } from '#shared/rules/day'
import { evaluate } from '#shared/rules/evaluate'
import type { Evaluated } from '#shared/rules/evaluation'
import { fieldFindings } from '#shared/rules/field-findings'
import { type FourAnswers, findPapers } from '#shared/rules/find-papers'
import { rulesInForce } from '#shared/rules/rules'
import { faultWords } from '#shared/words/fault-words'
import type { Language } from '#shared/words/language'
import { speakFault, speakRequirement } from '#shared/words/speak'

/** Everything that the shared code is asked about at once. `fault` need not make sense. */
export type Question = {
  readonly typed: string
  readonly today: string
  readonly language: Language
  readonly merchant: Evaluated
  readonly answers: FourAnswers
  readonly fault: { readonly code: FaultCode; readonly path: string; readonly level: FaultLevel }
}

const sellerOf = ({ seller }: MerchantFields): SellerKind | null => seller

/** A calendar without holidays, by day numbers: day 0 was a Thursday. */
const weekdays = (day: string): boolean => ![2, 3].includes(((dayNumber(day) % 7) + 7) % 7)

/** The shared code's whole verdict. This file runs twice: as it stands, and as the mini-program's toolchain bundles it. */
export const verdictsOf = ({ typed, today, language, merchant, answers, fault }: Question) => ({
  numbers: {
    uscc: uscc.validate(typed),
    businessRegistrationNumber: businessRegistrationNumber.validate(typed, sellerOf(merchant.fields)),
    registrationNumber: registrationNumber.validate(typed, sellerOf(merchant.fields)),
    foodOperationLicence: foodOperationLicence.validate(typed),
    foodProductionLicence: foodProductionLicence.validate(typed),
    prepackagedFiling: prepackagedFiling.validate(typed),
    identityNumber: identityNumber.validate(typed, today),
    contactPhone: contactPhone.validate(typed),
  },
  accepted: merchantFields.safeParse(merchant.fields).success,
  findings: fieldFindings(merchant.fields, today).map((finding) => speakFault(finding, language)),
  papers: findPapers(answers, rulesInForce(today)).map((state) => speakRequirement(state, language)),
  requirements: evaluate(merchant, today, rulesInForce(today), weekdays),
  words: faultWords(fault.code, fault.path, fault.level, language),
})
