import { emptyFields } from '#shared/contract/merchant'
import { documentKinds, licenceKinds, requirementCodes } from '#shared/contract/requirement-codes'
import { ownedByAny, ownedFields } from '#shared/rules/owned-fields'

describe('the field of a requirement', () => {
  test('belongs to some requirement, field by field, paper by paper', () => {
    const owned = requirementCodes.map(ownedFields)
    const fields = owned.flatMap((one) => one.fields.map((pointer) => pointer.split('/')[1]))
    for (const field of Object.keys(emptyFields)) if (field !== 'licences') expect(fields).toContain(field)
    expect(
      owned
        .map(({ licence }) => licence)
        .filter(Boolean)
        .sort(),
    ).toEqual([...licenceKinds].sort())
    expect(
      owned
        .map(({ document }) => document)
        .filter(Boolean)
        .sort(),
    ).toEqual([...documentKinds].sort())
  })

  test('exists', () => {
    for (const code of requirementCodes)
      for (const pointer of ownedFields(code).fields) {
        const [, first = '', second] = pointer.split('/')
        const value: unknown = Object.entries(emptyFields).find(([name]) => name === first)?.[1]
        expect(value).not.toBeUndefined()
        if (second) expect(Object.keys(Object(value))).toContain(second)
      }
  })

  test('of alternatives belongs to each of them', () => {
    expect(ownedByAny({ anyOf: ['filing.prepackaged', 'licence.food_operation'] })).toEqual([
      { fields: [], licence: 'filing.prepackaged', document: 'filing.prepackaged' },
      { fields: [], licence: 'licence.food_operation', document: 'licence.food_operation' },
    ])
  })
})
