import * as z from 'zod/mini'
import { channelKinds } from './merchant'
import { licenceKinds } from './requirement-codes'
import { calendarDay, instant } from './text'

export const standings = ['licensed', 'restricted', 'suspended', 'closing', 'closed', 'barred'] as const
export type Standing = (typeof standings)[number]

/**
 * The public facts about the seller of a shop (E-commerce Law art. 15): approved values only. A natural person is shown
 * masked, without address, with the exemption sentence. Public; cacheable for a minute.
 *
 * `closesOn` is the last day of the thirty-day notice of a shop that is closing (E-commerce Law art. 16). `sanction` says
 * why a shop is barred; a merchant that was barred before any approval is shown by name and number alone. In `facts` the
 * names of people, telephone and ID numbers are masked.
 */
export const publicLicence = z.strictObject({
  id: z.string(),
  standing: z.enum(standings),
  fullName: z.string(),
  registrationNumber: z.nullable(z.string()),
  licences: z.array(
    z.strictObject({
      kind: z.enum(licenceKinds),
      number: z.nullable(z.string()),
      scope: z.array(z.string()),
      validTo: z.nullable(calendarDay),
      longTerm: z.boolean(),
    }),
  ),
  address: z.nullable(z.string()),
  exemption: z.nullable(z.string()),
  channels: z.array(z.strictObject({ kind: z.enum(channelKinds), account: z.string() })),
  closesOn: z.nullable(calendarDay),
  sanction: z.nullable(z.strictObject({ rule: z.string(), facts: z.string(), at: instant })),
  asOf: instant,
})

export type PublicLicence = z.infer<typeof publicLicence>
