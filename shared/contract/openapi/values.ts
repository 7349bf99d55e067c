import { faultWords } from '../../words/fault-words'
import { requirementReason } from '../../words/requirement-reason'
import { requirementTitle } from '../../words/requirement-title'
import { faultCodes, faultLevels, ruleFaultCodes } from '../fault'
import { documentKinds, licenceKinds, requirementCodes } from '../requirement-codes'
import { lifeValues } from './life-values'
import { merchantValues } from './merchant-values'
import { type ValueTable, valueTable } from './value-table'

const papersNamed = <const C extends (typeof requirementCodes)[number]>(codes: readonly C[]) =>
  codes.map((code): [string, string] => {
    const title = requirementTitle(code, 'en')
    const why = requirementReason(code, 'en')
    return [code, `${title}. ${why}`]
  })

/** A sentence of a fault as it reads where no request is at hand: `{what}` and `{seen}` are not known. */
export const ofNoRequest = (sentence: string): string =>
  sentence
    .replace(/\bthe \{what\}/gi, (found) => (found.startsWith('T') ? 'The value' : 'the value'))
    .replace(/\{what\}/g, 'the item')
    .replace(/\{seen\}/g, 'the day that the answer names')

const faultsNamed = (codes: readonly (typeof faultCodes)[number][]) =>
  codes.map((code): [string, string] => {
    const { message, fix } = faultWords(code, '', 'reject', 'en')
    return [code, ofNoRequest(`${message} ${fix}`)]
  })

/**
 * Every closed list of the contract, by the name it has in the document, with what each value means. Wherever a schema has one of these
 * lists it refers to it.
 */
export const values: Readonly<Record<string, ValueTable>> = {
  RequirementCode: {
    about: 'What the law or the platform can ask for.',
    rows: papersNamed(requirementCodes),
  },
  DocumentKind: { about: 'Papers that are photographed.', rows: papersNamed(documentKinds) },
  LicenceKind: {
    about: 'Papers that have a number and a term of their own.',
    rows: papersNamed(licenceKinds),
  },
  FaultCode: { about: 'What can be wrong with a value.', rows: faultsNamed(faultCodes) },
  RuleFaultCode: { about: 'What can be wrong with what a seller gave.', rows: faultsNamed(ruleFaultCodes) },
  FaultLevel: valueTable('How grave a fault is.', faultLevels, {
    reject: 'It blocks.',
    warn: 'A person is asked to look; it does not block.',
    info: 'It only tells.',
  }),
  ...merchantValues,
  ...lifeValues,
}
