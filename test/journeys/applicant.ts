import { api } from '#shared/contract/api'
import { tinyJpeg } from '#test/fixtures/photos'
import { smallestApplication } from '#test/fixtures/smallest-application'
import { call, sendPhoto, signIn, success } from './api-client'
import type { TestStack } from './test-stack'

/** A seller with a draft: her token, and the path of her application. */
export type Applicant = { readonly token: string; readonly params: { readonly id: string } }

/** The header that says which version a change is of. */
export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })

/** Logs a person in and begins an application. */
export async function begin(stack: TestStack, person: string): Promise<Applicant> {
  const token = await signIn(stack.origin, person)
  const created = await call(stack.origin, api.createMerchant, { token, body: {} })
  const { id } = success(created, api.createMerchant.answer.body)
  return { token, params: { id } }
}

/** Fills in the smallest application with its two photos; the version it then has. */
export async function fillIn(stack: TestStack, { token, params }: Applicant): Promise<number> {
  const patched = await call(stack.origin, api.updateMerchant, {
    token,
    params,
    body: smallestApplication,
    headers: ifMatch(1),
  })
  success(patched, api.updateMerchant.answer.body)
  await sendPhoto(stack.origin, token, params.id, 'licence.business', tinyJpeg())
  const sent = await sendPhoto(stack.origin, token, params.id, 'licence.food_operation', tinyJpeg())
  return success(sent, api.confirmDocument.answer.body).version
}
