/**
 * Unified social credit code (统一社会信用代码, USCC), GB 32100-2015.
 *
 * The life-long number of every registered body: 18 characters, printed on the business licence since 2015.
 * Firms, shops and farmer cooperatives get theirs from the market regulation office; it stays the same when
 * they move or change their kind.
 *
 * | place | holds                                                                                           |
 * | ----- | ----------------------------------------------------------------------------------------------- |
 * | 1     | registering authority; 9 = market regulation                                                    |
 * | 2     | category; under 9: 1 enterprise, 2 individual business (个体工商户), 3 farmer cooperative       |
 * | 3-8   | area code of the registering office, digits; 100000 = the national office                       |
 * | 9-17  | organisation code, with a check character of its own at 17 (see `organisation-code`)            |
 * | 18    | check character over the 17 before it (see `mod-31-3`)                                          |
 *
 * The letters I, O, S, V and Z are never used. `91350100M000100Y43`, the standard's own example: an
 * enterprise (91) registered in Fuzhou (350100); the 17 characters weigh 1640 = 52×31 + 28, and 31 - 28 = 3.
 *
 * Firms that Fujian registered before the standard keep a code with another last check (see `pilot-credit-code`),
 * which is as good. A code that is right by the one check and a single slip away from one that is right by the other
 * is doubted, so that no slip is ever accepted in silence.
 *
 * Lists of categories and areas grow, so one that is missing here is only doubted. So is the organisation's check where
 * it alone fails: the published `91520421MA6DJ09246` does.
 */
import type { SellerKind } from '../contract/merchant'
import * as mod313 from './check/mod-31-3'
import { slipsOf } from './check/one-slip'
import { compactForm } from './compact-form'
import { readings } from './look-alikes'
import * as organisationCode from './organisation-code'
import * as pilot from './pilot-credit-code'
import { isRegisteringOffice } from './province'
import { type Finding, isRejected, reject, type Verdict, warn } from './verdict'

const written = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

// The categories under each authority: the standard as amended, and what registers hold.
const categories: Readonly<Record<string, string>> = {
  1: '1239', // staffing office: state organ, public institution, mass organisation, other
  2: '19', // foreign affairs: foreign press office, other
  3: '123459', // justice: law firm, notary, grassroots legal service, forensic institute, arbitration, other
  4: '19', // culture: foreign cultural centre, other
  5: '12349', // civil affairs: association, private non-enterprise unit, foundation, village committee, other
  6: '129', // tourism: foreign office, office of Hong Kong, Macao or Taiwan, other
  7: '129', // religion: venue, school, other
  8: '19', // trade unions: basic union, other
  9: '123', // market regulation: enterprise, individual business, farmer cooperative
  A: '19', // military staffing: unit, other
  N: '1239', // agriculture: collective economic organisation of a group, a village, a township, other
  Y: '1', // other
}

const holders: Readonly<Record<string, SellerKind>> = {
  91: 'enterprise',
  92: 'individual',
  93: 'cooperative',
}

/** The parts of a well-formed code, by place. */
export type Parts = {
  readonly authority: string
  readonly category: string
  readonly area: string
  readonly organisationCode: string
  readonly check: string
}

export const compact = (input: string): string => compactForm(input)

export const parts = (code: string): Parts => ({
  authority: code.slice(0, 1),
  category: code.slice(1, 2),
  area: code.slice(2, 8),
  organisationCode: code.slice(8, 17),
  check: code.slice(17),
})

/**
 * The kind of seller the first two characters point to, `null` where they point to none. A hint, not a proof:
 * a shop that becomes a company may keep its code.
 */
export const holder = (code: string): SellerKind | null => holders[code.slice(0, 2)] ?? null

// Without a pattern, for lists of codes pass here.
const nine = 57
function hasArea(code: string): boolean {
  for (let place = 2; place < 8; place += 1) if (code.charCodeAt(place) > nine) return false
  return true
}

const isStandard = (code: string): boolean => mod313.holds(code) && hasArea(code)

const isOrganisation = (code: string): boolean => organisationCode.checkCharacter(code, 8) === code.charAt(16)

const isPilot = (code: string): boolean => pilot.holds(code) && isOrganisation(code)

// The standard's example stands in the pilot's series and was given to nobody: the codes of the pilot beside it give way.
const example = '91350100M000100Y43'
const besideExample: readonly string[] = ['91350100M000100Y4F', '91350100M000100C43', '91350600M000100Y43']

const isAmbiguous = (code: string): boolean => {
  if (!pilot.isNearSeries(code)) return false
  if (pilot.holds(code)) return besideExample.includes(code)
  return code !== example && slipsOf(code).some(isPilot)
}

function findingsOf(code: string, isRight: boolean): readonly Finding[] {
  const findings: Finding[] = []
  if (!isRight) findings.push(reject('check_digit'))
  else if (isAmbiguous(code)) findings.push(warn('check_digit'))
  const isKnownOffice = isRegisteringOffice(code, 2)
  if (!isOrganisation(code))
    findings.push(isRight && isKnownOffice ? warn('organisation_check') : reject('organisation_check'))
  if (!isKnownOffice) findings.push(warn('province'))
  if (!categories[code.charAt(0)]?.includes(code.charAt(1))) findings.push(warn('kind_mismatch'))
  return findings
}

function judge(code: string): readonly Finding[] {
  if (code.length !== 18) return [reject('length')]
  const isRight = isStandard(code) || pilot.holds(code)
  return isRight || written.test(code) ? findingsOf(code, isRight) : [reject('alphabet')]
}

const isSure = (code: string): boolean =>
  judge(code).every(({ code: fault }) => fault === 'province' || fault === 'kind_mismatch')

// Offered only when a single reading of the look-alikes in it is right.
function suggestionFor(code: string): string | null {
  const [only, ...others] = readings(code).filter(isSure)
  return only !== undefined && others.length === 0 ? only : null
}

/** The verdict on a code as typed. */
export function validate(input: string): Verdict {
  // A code in its stored form is judged without more ado, as lists of codes are.
  if (isStandard(input)) return { value: input, findings: findingsOf(input, true), suggestion: null }
  const value = compact(input)
  const findings = judge(value)
  const mayBeMisread = value.length === 18 && isRejected({ findings })
  return { value, findings, suggestion: mayBeMisread ? suggestionFor(value) : null }
}

/** In groups by its parts: `91 350100 M000100Y4 3`. */
export const format = (compacted: string): string =>
  compacted.replace(/^(.{2})(.{6})(.{9})(.)$/, '$1 $2 $3 $4')
