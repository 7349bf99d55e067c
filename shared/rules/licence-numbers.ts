import type { LicenceKind } from '../contract/requirement-codes'
import * as foodOperationLicence from '../numbers/food-operation-licence'
import * as foodProductionLicence from '../numbers/food-production-licence'
import * as prepackagedFiling from '../numbers/prepackaged-filing'
import type { Verdict } from '../numbers/verdict'

/** The number of a paper: its stored form, and its check. */
type LicenceNumber = {
  readonly compact: (input: string) => string
  readonly validate: (input: string) => Verdict
}

/** The papers whose number has a form of its own; of all others any number is taken as it is typed. */
export const licenceNumbers: Readonly<Partial<Record<LicenceKind, LicenceNumber>>> = {
  'licence.food_operation': foodOperationLicence,
  'licence.food_production': foodProductionLicence,
  'filing.prepackaged': prepackagedFiling,
}
