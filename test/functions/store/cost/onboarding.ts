import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { serve } from '#functions/http/serve'
import { sellerOperations } from '#functions/operations/seller/seller-operations'
import { staffOperations } from '#functions/operations/staff/staff-operations'
import { uploadOperations } from '#functions/operations/upload/upload-operations'
import { api } from '#shared/contract/api'
import { staffToken } from '#test/doubles/staff-issuer'
import { type Asking, gatewayEvent } from '#test/fixtures/gateway-event'
import { changeOf, day, draftOf, handedIn } from '#test/fixtures/merchants'
import { type Person, teaShop } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'
import { tableName } from '#test/functions/store/template-table'
import { storeOf } from '#test/simulation/staff-query/written-rows'
import { storedWorld } from '../stored-world'
import { type Cost, requestCosts } from './request-costs'

/** One step of an onboarding, and what its requests took. */
export type Step = { readonly step: string; readonly cost: Cost }

/** A draft that holds everything, and its hand-in, each as one change of the store without a kept answer. */
export async function draftAndHandIn(
  client: DynamoDBClient,
  reader: DynamoDBClient,
): Promise<readonly Step[]> {
  const store = storeOf(client, tableName)
  const world = storedWorld(client, tableName)
  // The first of a month makes the key of the month.
  await store.commit(changeOf(null, draftOf(world.chance.id(), world.chance.id())), null)
  const counted = requestCosts(client, reader, tableName)
  const begun = changeOf(null, draftOf(world.chance.id(), world.chance.id(), teaShop))
  const outcomes = [await store.commit(begun, null)]
  const draft = counted.take()
  const seal = await store.sealFor(begun.after.id)
  counted.take()
  outcomes.push(await store.commit(changeOf(begun.after, handedIn(begun.after), day, undefined, seal), null))
  if (outcomes.some((outcome) => outcome !== 'committed')) throw new Error(`Not written: ${outcomes.join()}`)
  return [
    { step: 'a draft with everything in it', cost: draft },
    { step: 'its hand-in', cost: counted.take() },
  ]
}

/** A whole onboarding through the API, from the first request to the approval. */
export async function onboarding(
  client: DynamoDBClient,
  reader: DynamoDBClient,
  person: Person,
): Promise<readonly Step[]> {
  const world = storedWorld(client, tableName)
  const serveAll = serve({ ...sellerOperations, ...uploadOperations, ...staffOperations }, () => world)
  const counted = requestCosts(client, reader, tableName)
  const steps: Step[] = []
  let keys = 0

  async function ask<S extends z.ZodMiniType>(schema: S, asking: Asking): Promise<z.infer<S>> {
    keys += 1
    const headers = { 'idempotency-key': `key-${keys}-of-${person.name}`, ...asking.headers }
    const { statusCode = 0, body = '' } = await serveAll(gatewayEvent({ ...asking, headers }))
    if (statusCode >= 300) throw new Error(`${asking.path}: ${statusCode} ${body}`)
    return z.parse(schema, JSON.parse(body))
  }
  const done = (step: string): void => void steps.push({ step, cost: counted.take() })

  const { token } = await ask(api.openSession.answer.body, {
    method: 'POST',
    path: '/v1/sessions',
    body: { code: `dev:${person.name}` },
  })
  counted.take()
  const { id } = await ask(api.createMerchant.answer.body, {
    method: 'POST',
    path: '/v1/merchants',
    token,
    body: {},
  })
  done('begin')
  const path = `/v1/merchants/${id}`
  const read = () => ask(api.getMerchant.answer.body, { path, token })
  const filled = { 'if-match': '"1"' }
  await ask(api.updateMerchant.answer.body, {
    method: 'PATCH',
    path,
    token,
    headers: filled,
    body: person.patch,
  })
  done('fields')
  for (const [at, kind] of person.photos.entries()) {
    const file = tinyJpeg()
    const slot = { kind, contentType: 'image/jpeg', bytes: file.length, sha256: world.digest.plain(file) }
    const { documentId, upload } = await ask(api.openSlot.answer.body, {
      method: 'POST',
      path: `${path}/documents`,
      token,
      body: slot,
    })
    await world.vault.post(upload, file)
    await ask(api.confirmDocument.answer.body, {
      method: 'POST',
      path: `${path}/documents/${documentId}/confirm`,
      token,
      body: {},
    })
    done(`photo ${at + 1}`)
  }
  const { version } = await read()
  counted.take()
  const seen = { 'if-match': `"${version}"` }
  await ask(api.submitMerchant.answer.body, {
    method: 'POST',
    path: `${path}/submission`,
    token,
    headers: seen,
    body: {},
  })
  done('hand-in')
  const staff = await staffToken({})
  const file = `/v1/staff/merchants/${id}`
  const claimed = await ask(api.claimMerchant.answer.body, {
    method: 'POST',
    path: `${file}/claim`,
    token: staff,
    body: { noInterest: true },
  })
  done('claim')
  const items = claimed.requirements
    .filter(({ bucket }) => bucket === 'in_review')
    .map(({ code }) => ({ code, verdict: 'accepted' }))
  await ask(api.decideMerchant.answer.body, {
    method: 'POST',
    path: `${file}/decision`,
    token: staff,
    headers: { 'if-match': `"${claimed.version}"` },
    body: { outcome: 'approve', items },
  })
  done('approval')
  return steps
}
