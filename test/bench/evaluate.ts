import { performance } from 'node:perf_hooks'
import {
  emptyFields,
  goodsCodes,
  goodsTraits,
  labelItems,
  type MerchantFields,
} from '#shared/contract/merchant'
import { documentKinds, licenceKinds } from '#shared/contract/requirement-codes'
import { evaluate } from '#shared/rules/evaluate'
import type { Evaluated } from '#shared/rules/evaluation'
import { rulesInForce } from '#shared/rules/rules'

/**
 * How long the evaluator takes for the largest merchant the contract allows, in milliseconds at the median and the 99th
 * percentile. Run: `npx tsx test/bench/evaluate.ts`. It should stay under 0.2 ms at the median.
 */
const today = '2026-11-22'
const at = '2026-11-01T02:00:00.000Z'

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const fields: MerchantFields = {
  ...emptyFields,
  seller: 'enterprise',
  goods: [...goodsCodes],
  making: 'own_factory',
  province: '33',
  fullName: '腾讯科技（深圳）有限公司',
  registrationNumber: '9144030071526726XG',
  legalRepresentative: '王小明',
  contact: { name: '李小红', phone: '13800138000' },
  address: '深圳市南山区科技园1号',
  channels: many(20, (index) => ({ kind: 'h5_shop', account: `shop-${index}` })),
  brand: { owner: '山里', names: many(20, (index) => `山里${index}`) },
  directSales: true,
  licences: many(20, (index) => ({
    kind: licenceKinds[index % licenceKinds.length] ?? 'licence.food_operation',
    number: 'JY14403050000010',
    holderName: '腾讯科技（深圳）有限公司',
    validFrom: '2025-01-01',
    validTo: '2029-12-31',
    longTerm: false,
    scope: many(40, () => '预包装食品（不含冷藏冷冻食品）销售'),
  })),
  declarations: { noMultilevel: true, truth: true, privacyNotice: '1', sensitiveData: true },
  traits: [...goodsTraits],
  labels: many(50, () => ({
    goods: 'prepackaged',
    product: '核桃仁',
    producedOn: '2026-10-01',
    alcoholByVolume: null,
    items: [...labelItems],
  })),
}

const merchant: Evaluated = {
  status: 'active',
  fields,
  documents: many(20, (index) => ({
    id: `${index}`,
    kind: documentKinds[index % documentKinds.length] ?? 'licence.business',
    status: 'confirmed',
    faults: [],
  })),
  judgements: Object.fromEntries(
    documentKinds.map((kind) => [kind, { verdict: 'accepted', faults: [], comment: null, at }]),
  ),
  submittedAt: at,
  approvedAt: at,
  verifiedAt: at,
}

/** Weekdays, every year known: as much work as a real calendar asks for. */
const weekdays = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay())

const rules = rulesInForce(today)
const run = (): number => {
  const began = performance.now()
  evaluate(merchant, today, rules, weekdays)
  return performance.now() - began
}
many(500, run)
const times = many(2000, run).sort((a, b) => a - b)
const percentile = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(3)
process.stdout.write(
  `evaluate, largest merchant: median ${percentile(0.5)} ms, 99 % ${percentile(0.99)} ms\n`,
)
