import fc from 'fast-check'
import { linkTo } from '#shared/contract/place'
import { requirement } from '#shared/contract/requirement'
import { licenceKinds } from '#shared/contract/requirement-codes'
import { blocking, blocks } from '#shared/rules/blocking'
import { evaluate } from '#shared/rules/evaluate'
import { fieldFindings } from '#shared/rules/field-findings'
import { nextAction } from '#shared/rules/next-action'
import { rulesInForce } from '#shared/rules/rules'
import { readStatus, turnsOn } from '#shared/rules/standing'
import { speakRequirement } from '#shared/words/speak'
import { anyDay, anyMerchant } from './any-merchant'
import { licence, noCalendar } from './application'

const runs = { seed: 20261122, numRuns: 250 }

describe('the evaluation of any merchant on any day', () => {
  test('gives the same answer whatever was asked before, in the shape of the contract, each code once', () => {
    fc.assert(
      fc.property(anyMerchant, anyDay, anyDay, (merchant, today, other) => {
        const found = evaluate(merchant, today, rulesInForce(today), noCalendar)
        evaluate(merchant, other, rulesInForce(other), noCalendar)
        expect(evaluate(merchant, today, rulesInForce(today), noCalendar)).toEqual(found)
        expect(evaluate(structuredClone(merchant), today, rulesInForce(today), noCalendar)).toEqual(found)
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length)
        for (const state of found) requirement.parse(speakRequirement(state, 'zh-CN'))
      }),
      runs,
    )
  })

  test('has bucket, status and awaiting in agreement', () => {
    fc.assert(
      fc.property(anyMerchant, anyDay, (merchant, today) => {
        for (const state of evaluate(merchant, today, rulesInForce(today), noCalendar)) {
          const done = ['accepted', 'exempt', 'waived'].includes(state.status)
          expect(state.bucket === 'done').toBe(done)
          if (state.bucket === 'in_review')
            expect(state).toMatchObject({ status: 'provided', awaiting: 'staff' })
          if (state.satisfiedBy !== null) expect(state.anyOf).toContain(state.satisfiedBy)
          if (state.status === 'rejected' || state.status === 'provided')
            expect(state.status === 'provided' && state.faults.some(({ level }) => level === 'reject')).toBe(
              false,
            )
        }
      }),
      runs,
    )
  })

  test('is blocked only by what is asked with the submission, and never by a doubt', () => {
    fc.assert(
      fc.property(anyMerchant, anyDay, (merchant, today) => {
        const found = evaluate(merchant, today, rulesInForce(today), noCalendar)
        expect(blocking(found)).toHaveLength(found.filter(blocks).length)
        for (const { level } of blocking(found)) expect(level).toBe('reject')
      }),
      runs,
    )
  })

  test('also gives the findings on fields, the next action and the standing', () => {
    fc.assert(
      fc.property(anyMerchant, anyDay, (merchant, today) => {
        const now = `${today}T04:00:00.000Z`
        for (const { path } of fieldFindings(merchant.fields, today)) expect(path).toMatch(/^\/[a-zA-Z]/)
        const states = evaluate(merchant, today, rulesInForce(today), noCalendar)
        expect(linkTo(nextAction(merchant, states).target)).toMatch(
          /^\/pages\/[a-z]+\/index(\?field=[\w./]+)?$/,
        )
        const { status } = readStatus(merchant, now, noCalendar)
        const turning = turnsOn(merchant, now, noCalendar)
        if (merchant.status === 'active') expect(status === 'active').toBe(turning === null || turning > now)
      }),
      runs,
    )
  })

  test('asks for no more when a paper is added, and keeps the answers of unrelated requirements', () => {
    fc.assert(
      fc.property(anyMerchant, anyDay, fc.constantFrom(...licenceKinds), (merchant, today, kind) => {
        const { fields, documents } = merchant
        fc.pre(fields.goods.length > 0 && !fields.licences.some((paper) => paper.kind === kind))
        fc.pre(!documents.some((paper) => paper.kind === kind))
        const more = {
          ...merchant,
          fields: {
            ...fields,
            licences: [
              ...fields.licences,
              licence(kind, { number: '1', validFrom: '2026-01-01', validTo: '2027-01-01' }),
            ],
          },
          documents: [...documents, { id: 'more', kind, status: 'confirmed' as const, faults: [] }],
        }
        const before = evaluate(merchant, today, rulesInForce(today), noCalendar)
        const after = evaluate(more, today, rulesInForce(today), noCalendar)
        expect(after.length).toBeLessThanOrEqual(before.length)
        for (const state of after)
          if (!state.anyOf.includes(kind) && state.code !== 'goods.list')
            expect(state.status).toBe(before.find(({ code }) => code === state.code)?.status)
      }),
      runs,
    )
  })
})
