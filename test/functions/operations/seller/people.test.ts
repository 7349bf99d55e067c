import { api } from '#shared/contract/api'
import { testWorld } from '#test/doubles/test-world'
import { people, teaShop } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { bodyOf } from '../../ask'
import { reviewer } from '../../reviewer'

describe.each(people.map((person) => [person.name, person] as const))('%s', (_name, person) => {
  it('fills in, photographs, hands in, is approved and publicly shown', async () => {
    const world = testWorld()
    const she = await applicant(world, person)
    const draft = await she.ready()
    expect(draft.nextAction).toMatchObject({ code: 'submit' })
    const sent = bodyOf(api.submitMerchant.answer.body, await she.submit(draft))
    expect(sent).toMatchObject({
      status: 'submitted',
      nextAction: { code: 'wait_review', awaiting: 'staff' },
    })

    const lin = await reviewer(world)
    bodyOf(api.claimMerchant.answer.body, await lin.claim(sent.id))
    bodyOf(api.decideMerchant.answer.body, await lin.decide(sent.id, 'approve'))
    expect(await she.read(sent.id)).toMatchObject({ status: 'active' })

    const licence = await she.ask({ path: `/v1/licences/${sent.id}` })
    const shown = bodyOf(api.getPublicLicence.answer.body, licence)
    expect(shown.standing).toBe('licensed')
    const natural = person.patch.seller === 'natural_person'
    expect(shown).toMatchObject(
      natural
        ? { fullName: '赵**', registrationNumber: null, address: null }
        : { fullName: person.patch.fullName, registrationNumber: person.patch.registrationNumber },
    )
    expect(shown.exemption === null).toBe(!natural)
    const page = await she.ask({ path: `/licences/${sent.id}` })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.text).toContain(shown.fullName)
    expect(page.text.includes(String(person.patch.registrationNumber))).toBe(!natural)
  })
})

it('the smallest application still submits', async () => {
  const world = testWorld()
  const she = await applicant(world, teaShop)
  expect((await she.submitted()).status).toBe('submitted')
})
