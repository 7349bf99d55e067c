import * as z from 'zod/mini'
import * as identityNumber from '#shared/numbers/person/identity-number'
import * as contactPhone from '#shared/numbers/phone/contact-phone'
import * as uscc from '#shared/numbers/uscc'
import { isRejected } from '#shared/numbers/verdict'
import { creditCodes, identity, notCodes, pilotCodes, validator } from '#test/fixtures/published-numbers'

/** A suite that others publish: how many of its cases we judge alike, and those where we do not. */
export type Suite = { readonly name: string; readonly cases: number; readonly differ: readonly string[] }

const today = '2026-11-29'
const takes = {
  code: (number: string): boolean => !isRejected(uscc.validate(number)),
  identity: (number: string): boolean => !isRejected(identityNumber.validate(number, today)),
  phone: (number: string): boolean => !isRejected(contactPhone.validate(number)),
}

function suite(
  name: string,
  take: (number: string) => boolean,
  valid: readonly string[],
  invalid: readonly string[],
): Suite {
  const differ = [...valid.filter((number) => !take(number)), ...invalid.filter(take)]
  return { name, cases: valid.length + invalid.length, differ }
}

/** The published suites against our pages. */
export const suites = (): readonly Suite[] => [
  suite(
    'python-stdnum, credit codes found online',
    (code) => uscc.validate(code).findings.length === 0,
    creditCodes,
    [],
  ),
  suite('python-stdnum, its other cases of credit codes', takes.code, [], notCodes),
  suite('published codes of the pilot', (code) => uscc.validate(code).findings.length === 0, pilotCodes, []),
  suite('python-stdnum, identity numbers', takes.identity, identity.valid, identity.invalid),
  suite('validator.js, identity cards', takes.identity, validator.identity.valid, validator.identity.invalid),
  suite('validator.js, mobiles', takes.phone, validator.mobile.valid, validator.mobile.invalid),
]

const prefixes = Array.from({ length: 1000 }, (_, index) => String(1000 + index))

/** Four first digits of mobiles, 1000 to 1999: which of them libphonenumber takes and we refuse, and the other way. */
export function comparePrefixes(ask: (script: string, input: string) => string): {
  readonly same: number
  readonly onlyTheirs: readonly string[]
  readonly onlyOurs: readonly string[]
} {
  const script = `
    const { isValidPhoneNumber } = require('libphonenumber-js/max')
    const asked = JSON.parse(require('fs').readFileSync(0, 'utf8'))
    process.stdout.write(JSON.stringify(asked.map((number) => isValidPhoneNumber(number, 'CN'))))`
  // Any subscriber number may be unassigned, so a prefix is taken where one of several is.
  const endings = ['1234567', '8765432', '5050505']
  const numbers = prefixes.flatMap((prefix) => endings.map((ending) => prefix + ending))
  const answers = z.parse(z.array(z.boolean()), JSON.parse(ask(script, JSON.stringify(numbers))))
  const theirs = prefixes.map((_, at) => answers.slice(at * 3, at * 3 + 3).includes(true))
  const ours = prefixes.map((prefix) => takes.phone(`${prefix}1234567`))
  return {
    same: prefixes.filter((_, at) => theirs[at] === ours[at]).length,
    onlyTheirs: prefixes.filter((_, at) => theirs[at] && !ours[at]),
    onlyOurs: prefixes.filter((_, at) => !theirs[at] && ours[at]),
  }
}
