import { emptyFields, merchantFields } from '#shared/contract/merchant'
import { blocking } from '#shared/rules/blocking'
import type { Evaluated } from '#shared/rules/evaluation'
import { nextAction } from '#shared/rules/next-action'
import { type Person, people } from '#test/fixtures/people'
import { application, onDay, photos } from './application'

const asMerchant = (person: Person, given: Partial<Evaluated> = {}): Evaluated =>
  application({
    fields: merchantFields.parse({ ...emptyFields, ...person.patch }),
    documents: photos(...person.photos),
    ...given,
  })

/** The papers of each, `/` = any one of them; those that may follow the approval after `then`. */
const lists: Readonly<Record<string, string>> = {
  'tea-shop':
    'licence.business licence.food_operation/filing.prepackaged then goods.supplier_papers goods.label',
  'pancake-stall':
    'licence.business licence.food_operation/card.small_vendor shop.front_photo then staff.health_certificate',
  'walnut-farm': 'subject.id_document exempt.farm_produce then goods.origin_proof',
  'cake-maker':
    'licence.business licence.food_operation/card.small_vendor/licence.food_production then staff.health_certificate',
  'noodle-brand':
    'licence.business licence.food_production then goods.label brand.trademark/brand.authorisation',
}

describe('each of five people', () => {
  test.each(people)('$name needs the expected papers', (person) => {
    const asked = onDay(asMerchant(person)).filter(({ kind }) => kind === 'document')
    const listed = (atSubmit: boolean) =>
      asked.filter((state) => state.atSubmit === atSubmit).map(({ anyOf }) => anyOf.join('/'))
    expect([...listed(true), 'then', ...listed(false)].join(' ')).toBe(lists[person.name])
  })

  test.each(people)('$name can hand in with all papers', (person) => {
    const merchant = asMerchant(person)
    expect(blocking(onDay(merchant))).toEqual([])
    expect(nextAction(merchant, onDay(merchant)).code).toBe('submit')
  })

  test.each(people)('$name cannot hand in while one photo is missing', (person) => {
    for (const kind of person.photos) {
      const documents = photos(...person.photos.filter((other) => other !== kind))
      expect(blocking(onDay(asMerchant(person, { documents })))).toHaveLength(1)
    }
  })
})
