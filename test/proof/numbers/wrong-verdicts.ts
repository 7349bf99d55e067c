import * as businessRegistrationNumber from '#shared/numbers/business-registration-number'
import * as foodOperationLicence from '#shared/numbers/food-operation-licence'
import * as foodProductionLicence from '#shared/numbers/food-production-licence'
import * as identityNumber from '#shared/numbers/person/identity-number'
import * as uscc from '#shared/numbers/uscc'
import type { Verdict } from '#shared/numbers/verdict'
import { creditCodes, pilotCodes } from '#test/fixtures/published-numbers'
import { slipsIn } from '#test/shared/numbers/slips-in'
import { type Form, forms, seededBelow, slip } from './made-numbers'

const today = '2026-11-29'
const seed = 20261129

const identity = (number: string): Verdict => identityNumber.validate(number, today)
const pages: Readonly<Record<string, (number: string) => Verdict>> = {
  'credit code': uscc.validate,
  "credit code of Fujian's pilot": uscc.validate,
  'resident identity number': identity,
  'residence permit of Hong Kong, Macao and Taiwan': identity,
  "foreigner's permanent residence card": identity,
  'business registration number of before': (number) =>
    businessRegistrationNumber.validate(number, 'individual'),
  'food operation licence': foodOperationLicence.validate,
  'food production licence': foodProductionLicence.validate,
}

// That a number is of an older form is no fault of its letters.
const isSilent = ({ findings }: Verdict): boolean => findings.every(({ code }) => code === 'superseded')

/** What was asked of one form, and how often the answer was wrong. */
export type Asked = { readonly name: string; readonly asked: number; readonly wrong: number }

function judge(form: Form, count: number): Asked {
  const page = pages[form.name]
  if (page === undefined) throw new Error(`${form.name}: no page judges it`)
  const below = seededBelow(seed)
  let wrong = 0
  for (let made = 0; made < count / 2; made += 1) {
    const number = form.make(below)
    wrong += Number(!isSilent(page(number)))
    wrong += Number(isSilent(page(slip(number, form, below))))
  }
  return { name: form.name, asked: count, wrong }
}

/** Of every form so many numbers, half of them right and half with one slip. */
export const judgeMade = (count: number): readonly Asked[] => forms.map((form) => judge(form, count))

/** Every slip there is in every published code, and in so many made ones of each form that has a full check. */
export function judgeEverySlip(made: number): readonly Asked[] {
  const below = seededBelow(seed)
  const sources = [
    {
      name: 'published credit codes',
      page: uscc.validate,
      numbers: [...creditCodes, ...pilotCodes, '91350100M000100Y43'],
    },
    ...forms
      .filter(({ swaps }) => swaps)
      .map((form) => ({
        name: form.name,
        page: pages[form.name] ?? uscc.validate,
        numbers: Array.from({ length: made }, () => form.make(below)),
      })),
  ]
  return sources.map(({ name, page, numbers }) => {
    let [asked, wrong] = [0, 0]
    for (const number of numbers)
      for (const one of slipsIn(number)) {
        asked += 1
        wrong += Number(isSilent(page(one)))
      }
    return { name, asked, wrong }
  })
}
