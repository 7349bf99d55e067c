import createClient from 'openapi-fetch'
import type { paths } from './generated/openapi-typescript/paths'
import { type Api, baseUrl, bearer, ifMatch, journey, newKey } from './journey'

const client = createClient<paths>({ baseUrl })

async function body<T>(
  answer: Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>,
): Promise<T> {
  const { data, error, response } = await answer
  if (data !== undefined) return data
  throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`)
}

const api: Api = {
  openSession: (session) => body(client.POST('/v1/sessions', { body: session })),
  createMerchant: (token) =>
    body(client.POST('/v1/merchants', { params: { header: newKey() }, headers: bearer(token), body: {} })),
  updateMerchant: (token, at, patch) =>
    body(
      client.PATCH('/v1/merchants/{id}', {
        params: { path: { id: at.id }, header: ifMatch(at) },
        headers: bearer(token),
        body: patch,
      }),
    ),
  openSlot: (token, id, slot) =>
    body(
      client.POST('/v1/merchants/{id}/documents', {
        params: { path: { id }, header: newKey() },
        headers: bearer(token),
        body: slot,
      }),
    ),
  confirmDocument: (token, id, documentId) =>
    body(
      client.POST('/v1/merchants/{id}/documents/{documentId}/confirm', {
        params: { path: { id, documentId } },
        headers: bearer(token),
        body: {},
      }),
    ),
  submitMerchant: (token, at) =>
    body(
      client.POST('/v1/merchants/{id}/submission', {
        params: { path: { id: at.id }, header: { ...newKey(), ...ifMatch(at) } },
        headers: bearer(token),
        body: {},
      }),
    ),
  claimMerchant: (token, id) =>
    body(
      client.POST('/v1/staff/merchants/{id}/claim', {
        params: { path: { id }, header: newKey() },
        headers: bearer(token),
        body: { noInterest: true },
      }),
    ),
  decideMerchant: (token, at, decision) =>
    body(
      client.POST('/v1/staff/merchants/{id}/decision', {
        params: { path: { id: at.id }, header: { ...newKey(), ...ifMatch(at) } },
        headers: bearer(token),
        body: decision,
      }),
    ),
  getPublicLicence: (id) => body(client.GET('/v1/licences/{id}', { params: { path: { id } } })),
}

await journey(api)
