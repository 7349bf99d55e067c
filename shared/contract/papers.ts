import * as z from 'zod/mini'
import { goodsCodes, makings, provinceCode, sellerKinds } from './merchant'
import { requirement } from './requirement'

/** The four questions: who sells, what, made how, where. They are enough to list the papers, before any login. */
export const papersQuery = z.strictObject({
  seller: z.enum(sellerKinds),
  goods: z
    .array(z.enum(goodsCodes))
    .check(z.minLength(1, 'too_few'), z.maxLength(goodsCodes.length, 'too_many')),
  making: z.enum(makings),
  province: provinceCode,
})

export const papers = z.strictObject({ requirements: z.array(requirement), rulesVersion: z.string() })
