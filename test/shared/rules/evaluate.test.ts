import { emptyFields } from '#shared/contract/merchant'
import { blocking } from '#shared/rules/blocking'
import { nextAction } from '#shared/rules/next-action'
import {
  accepted,
  application,
  licence,
  now,
  onDay,
  one,
  photos,
  smallest,
  walnutFarmer,
} from './application'

describe('the smallest application', () => {
  test('can be handed in once its two photos are confirmed', () => {
    const merchant = application()
    expect(blocking(onDay(merchant))).toEqual([])
    expect(nextAction(merchant, onDay(merchant))).toEqual({
      code: 'submit',
      awaiting: 'seller',
      dueAt: null,
      target: { page: 'check' },
    })
  })

  test('cannot be handed in without its photos: each requirement is named once', () => {
    expect(blocking(onDay(application({ documents: [] })))).toEqual([
      { code: 'missing', path: '/requirements/licence.business', level: 'reject' },
      { code: 'missing', path: '/requirements/licence.food_operation', level: 'reject' },
    ])
  })

  test('cannot be handed in while a photo is announced but not confirmed', () => {
    const waiting = photos('licence.business', 'licence.food_operation').map(
      (paper) => ({ ...paper, status: 'waiting' }) as const,
    )
    expect(blocking(onDay(application({ documents: waiting })))).toHaveLength(2)
  })

  test('has every immediate requirement in review when handed in, and the others later', () => {
    for (const { code, bucket, awaiting, atSubmit } of onDay(
      application({ status: 'submitted', submittedAt: now }),
    ))
      expect([code, bucket, awaiting]).toEqual([
        code,
        code === 'consent.privacy' ? 'done' : atSubmit ? 'in_review' : 'later_due',
        atSubmit && code !== 'consent.privacy' ? 'staff' : 'seller',
      ])
  })

  test('is answered by the operation licence under its own code, though a filing would do', () => {
    expect(one(application(), 'licence.food_operation')).toMatchObject({
      anyOf: ['licence.food_operation', 'filing.prepackaged'],
      satisfiedBy: 'licence.food_operation',
      validTo: '2029-12-31',
    })
  })
})

describe('an empty application', () => {
  const empty = application({ fields: emptyFields, documents: [] })

  test('asks for everything that every registered seller needs', () => {
    expect(onDay(empty).every(({ status }) => status === 'missing')).toBe(true)
    expect(onDay(empty).map(({ code }) => code)).toContain('subject.registration_number')
  })

  test('gets the faults of a number at once', () => {
    const fields = { ...emptyFields, registrationNumber: '91350100M000100Y42' }
    expect(one({ ...empty, fields }, 'subject.registration_number')).toMatchObject({
      status: 'rejected',
      faults: [{ code: 'check_digit', path: '/registrationNumber', level: 'reject' }],
    })
  })

  test('lists a licence typed before the goods are chosen, so that its faults are seen', () => {
    const fields = { ...emptyFields, licences: [licence('licence.food_operation', { number: 'JY1' })] }
    const found = one({ ...empty, fields }, 'licence.food_operation')
    expect(found.status).toBe('rejected')
    expect(found.faults).toContainEqual({ code: 'length', path: '/licences/0/number', level: 'reject' })
  })
})

describe('a requirement', () => {
  test('is missing until all of it is given, and names each missing part once begun', () => {
    const fields = { ...smallest, contact: { name: '李小红', phone: null } }
    expect(one(application({ fields }), 'contact.phone')).toMatchObject({
      status: 'missing',
      satisfiedBy: null,
      faults: [{ code: 'missing', path: '/contact/phone', level: 'reject' }],
    })
  })

  test('is rejected by an impossible value, and not by a doubt', () => {
    const phone = (number: string) =>
      one(
        application({ fields: { ...smallest, contact: { name: '李小红', phone: number } } }),
        'contact.phone',
      )
    expect(phone('1380013800').status).toBe('rejected')
    const holder = {
      ...smallest,
      licences: smallest.licences.map((paper) => ({ ...paper, holderName: '别家公司' })),
    }
    expect(one(application({ fields: holder }), 'licence.food_operation')).toMatchObject({
      status: 'provided',
      faults: [{ code: 'holder_different', level: 'warn' }],
    })
  })

  test('takes the best of several papers: one that is whole before one that is faulty', () => {
    const [jy] = smallest.licences
    const fields = {
      ...smallest,
      licences: [licence('filing.prepackaged', { number: 'JY14403050000010' }), ...(jy ? [jy] : [])],
    }
    const documents = photos('licence.business', 'filing.prepackaged', 'licence.food_operation')
    expect(one(application({ fields, documents }), 'licence.food_operation').satisfiedBy).toBe(
      'licence.food_operation',
    )
    expect(one(application({ fields: { ...fields, licences: [] } }), 'licence.food_operation').status).toBe(
      'missing',
    )
  })

  test('is rejected by a fault of its photo', () => {
    const documents = photos('licence.business', 'licence.food_operation').map((paper) =>
      paper.kind === 'licence.business'
        ? ({
            ...paper,
            faults: [{ code: 'document_unreadable', path: '/documents/0', level: 'reject' }],
          } as const)
        : paper,
    )
    expect(one(application({ documents }), 'licence.business').status).toBe('rejected')
  })

  test('of consent comes before the number of a person, and is done when given', () => {
    const fields = { ...walnutFarmer, declarations: { ...walnutFarmer.declarations, sensitiveData: false } }
    expect(one(application({ fields }), 'consent.sensitive_data').status).toBe('missing')
    expect(one(application({ fields: walnutFarmer }), 'consent.sensitive_data')).toMatchObject({
      status: 'accepted',
      bucket: 'done',
    })
  })

  test('of the yearly sales is asked of a person who resells others’ produce', () => {
    const fields = { ...walnutFarmer, making: 'resold' as const }
    const documents = photos('subject.id_document', 'exempt.farm_produce')
    expect(one(application({ fields, documents }), 'exempt.farm_produce')).toMatchObject({
      status: 'missing',
      faults: [{ code: 'missing', path: '/yearlySales' }],
    })
    const answered = { ...fields, yearlySales: 'up_to_100000' as const }
    expect(one(application({ fields: answered, documents }), 'exempt.farm_produce').status).toBe('provided')
  })

  test('for food is asked even before the way of making is known', () => {
    const fields = { ...smallest, making: null }
    expect(one(application({ fields }), 'licence.food_operation').status).toBe('provided')
    expect(one(application({ fields }), 'goods.list').status).toBe('missing')
  })

  test('for the privacy notice is not met by an old version', () => {
    const fields = { ...smallest, declarations: { ...smallest.declarations, privacyNotice: '0' } }
    expect(one(application({ fields }), 'consent.privacy').status).toBe('missing')
  })
})

describe('an application handed in again', () => {
  test('keeps what was accepted and reviews the rest', () => {
    const merchant = application({
      status: 'submitted',
      judgements: { 'subject.full_name': accepted(now) },
    })
    expect(one(merchant, 'subject.full_name').bucket).toBe('done')
    expect(one(merchant, 'contact.address').bucket).toBe('in_review')
  })
})
