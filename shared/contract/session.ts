import * as z from 'zod/mini'
import { instant, line } from './text'

/** The WeChat app that the login code comes from. */
export const loginDoors = ['mini_program', 'official_account'] as const
export type LoginDoor = (typeof loginDoors)[number]

export const sessionRequest = z.strictObject({
  code: line(200).check(z.minLength(1, 'required')),
  from: z._default(z.enum(loginDoors), 'mini_program'),
})

/** A seller's token, to be sent as `Authorization: Bearer`, and when it ends. */
export const session = z.strictObject({ token: z.string(), expiresAt: instant })
