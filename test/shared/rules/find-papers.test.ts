import { type GoodsCode, goodsCodes, makings, type SellerKind, sellerKinds } from '#shared/contract/merchant'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { type FourAnswers, findPapers } from '#shared/rules/find-papers'
import { rulesInForce } from '#shared/rules/rules'
import { papersTable } from './papers-cases'

const today = '2026-11-22'
const rules = rulesInForce(today)

const papers: Readonly<Record<string, RequirementCode>> = {
  BL: 'licence.business',
  ID: 'subject.id_document',
  EX: 'exempt.farm_produce',
  JY: 'licence.food_operation',
  YB: 'filing.prepackaged',
  SC: 'licence.food_production',
  CARD: 'card.small_vendor',
  SUP: 'goods.supplier_papers',
  LABEL: 'goods.label',
  ORI: 'goods.origin_proof',
  HC: 'staff.health_certificate',
  REG: 'special_food.registration',
  ADV: 'special_food.advert',
  IMP: 'import.papers',
  OEM: 'goods.commission_contract',
  BR: 'brand.trademark',
  AUTH: 'brand.authorisation',
  DS: 'licence.direct_sales',
  SHOP: 'shop.front_photo',
}

const sellers: Readonly<Record<string, Pick<FourAnswers, 'seller' | 'brand' | 'directSales'>>> = {
  enterprise: { seller: 'enterprise' },
  individual: { seller: 'individual' },
  cooperative: { seller: 'cooperative' },
  person: { seller: 'natural_person' },
  brand: { seller: 'enterprise', brand: true },
  direct: { seller: 'enterprise', directSales: true },
}

const words = (cell: string | undefined): string[] => (cell ?? '').split(/\s+/).filter(Boolean)

const cases = papersTable
  .trim()
  .split('\n')
  .map((line) => {
    const [seller = '', goods, making, province = '', first, later, articles, faults] = line
      .split('|')
      .map((cell) => cell.trim())
    const answers: FourAnswers = {
      ...(sellers[seller] ?? { seller: 'enterprise' }),
      goods: goodsCodes.filter((code) => words(goods).includes(code)),
      making: makings.find((one) => one === making) ?? 'resold',
      province,
    }
    return { line, answers, first, later, articles: words(articles), faults: words(faults) }
  })

/** A demand in the table's letters; BR's second paper goes without saying. */
function letters(anyOf: readonly RequirementCode[]): string {
  const code = (wanted: RequirementCode) =>
    Object.keys(papers).find((short) => papers[short] === wanted) ?? wanted
  return anyOf[0] === 'brand.trademark' ? 'BR' : anyOf.map(code).join('/')
}

const isPaper = (code: RequirementCode): boolean => Object.values(papers).includes(code)

describe('the papers required by law', () => {
  test('are checked in at least 120 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    expect(new Set(cases.map(({ line }) => line.split('|').slice(0, 4).join())).size).toBe(cases.length)
  })

  test('are checked for every kind of goods and every kind of seller', () => {
    const cells = new Set(
      cases.map(({ line }) =>
        line
          .split('|')
          .slice(0, 2)
          .map((cell) => cell.trim())
          .join(),
      ),
    )
    for (const seller of Object.keys(sellers))
      for (const goods of goodsCodes) expect(cells).toContain(`${seller},${goods}`)
  })

  test.each(cases)('$line', ({ answers, first, later, articles, faults }) => {
    const found = findPapers(answers, rules)
    const asked = (atSubmit: boolean) =>
      found
        .filter(({ code, atSubmit: when }) => isPaper(code) && when === atSubmit)
        .map(({ anyOf }) => letters(anyOf))
        .sort()
    expect(asked(true)).toEqual(words(first).sort())
    expect(asked(false)).toEqual(words(later).sort())
    expect(found.flatMap(({ legalBasis }) => legalBasis)).toEqual(expect.arrayContaining(articles))
    expect(found.flatMap(({ faults: all }) => all.map(({ code }) => code)).sort()).toEqual(faults.sort())
  })
})

describe('the path finder', () => {
  const general: RequirementCode[] = [
    'goods.list',
    'consent.privacy',
    'subject.full_name',
    'subject.registration_number',
    'subject.legal_representative',
    'contact.phone',
    'contact.address',
    'channel.account',
    'declare.no_multilevel',
    'declare.truth',
  ]

  test('asks every registered seller who she is, where she sells, and her declarations', () => {
    const found = findPapers(
      { seller: 'individual', goods: ['catering'], making: 'made_on_site', province: '11' },
      rules,
    )
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(general))
    expect(
      found.every(
        ({ status, bucket }) => status === 'provided' || (status === 'missing' && bucket !== 'done'),
      ),
    ).toBe(true)
  })

  test('asks only a person for her identity card, after a consent of its own', () => {
    const codes = (seller: SellerKind) =>
      findPapers({ seller, goods: ['farm_produce'], making: 'own_grown', province: '44' }, rules).map(
        ({ code }) => code,
      )
    expect(codes('natural_person')).toEqual(
      expect.arrayContaining(['subject.id_document', 'consent.sensitive_data']),
    )
    for (const seller of ['enterprise', 'individual', 'cooperative'] as const) {
      expect(codes(seller)).not.toContain('subject.id_document')
      expect(codes(seller)).not.toContain('consent.sensitive_data')
    }
  })

  test('asks for the advert approval of health food only where it is advertised', () => {
    const answers: FourAnswers = {
      seller: 'enterprise',
      goods: ['health_food'],
      making: 'resold',
      province: '44',
    }
    const codes = (more: Partial<FourAnswers>) =>
      findPapers({ ...answers, ...more }, rules).map(({ code }) => code)
    expect(codes({})).not.toContain('special_food.advert')
    expect(codes({ traits: ['advertised'] })).toContain('special_food.advert')
  })

  test('asks for the quarantine papers of pork, whoever sells it', () => {
    const pork = findPapers(
      { seller: 'individual', goods: ['catering'], making: 'made_on_site', province: '11', traits: ['pork'] },
      rules,
    )
    expect(pork.find(({ code }) => code === 'goods.origin_proof')?.legalBasis).toEqual(['food_safety_34'])
  })

  test('gives a baker of decorated cakes no card in Shandong', () => {
    const answers: FourAnswers = {
      seller: 'enterprise',
      goods: ['baked'],
      making: 'made_on_site',
      province: '37',
    }
    const licences = (more: Partial<FourAnswers>) =>
      findPapers({ ...answers, ...more }, rules).find(({ code }) => code === 'licence.food_operation')?.anyOf
    expect(licences({})).toContain('card.small_vendor')
    expect(licences({ traits: ['decorated_cakes'] })).not.toContain('card.small_vendor')
  })

  test('lists each code once and cites an article for each, whatever is sold', () => {
    const lists: GoodsCode[][] = []
    for (let bits = 1; bits < 1 << goodsCodes.length; bits += 1)
      lists.push(goodsCodes.filter((_, at) => bits & (1 << at)))
    for (const goods of lists)
      for (const making of makings)
        for (const seller of sellerKinds)
          for (const province of ['44', '11']) {
            const found = findPapers({ seller, goods, making, province }, rules)
            const codes = found.map(({ code }) => code)
            if (new Set(codes).size !== codes.length)
              throw new Error(`${seller} ${goods} ${making} ${province}: ${codes}`)
            for (const { code, anyOf, legalBasis } of found)
              if (anyOf[0] !== code || legalBasis.length === 0)
                throw new Error(`${code} of ${goods} ${making}`)
          }
  })
})
