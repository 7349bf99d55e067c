import * as sdk from './generated/hey-api'
import { client } from './generated/hey-api/client.gen'
import { type Api, baseUrl, ifMatch, journey, newKey } from './journey'

client.setConfig({ baseUrl, throwOnError: true })

async function body<T>(answer: Promise<{ readonly data: T }>): Promise<T> {
  return (await answer).data
}
const throwOnError = true

const api: Api = {
  openSession: (session) => body(sdk.openSession({ throwOnError, body: session })),
  createMerchant: (token) =>
    body(sdk.createMerchant({ throwOnError, auth: token, headers: newKey(), body: {} })),
  updateMerchant: (token, at, patch) =>
    body(
      sdk.updateMerchant({
        throwOnError,
        auth: token,
        path: { id: at.id },
        headers: ifMatch(at),
        body: patch,
      }),
    ),
  openSlot: (token, id, slot) =>
    body(sdk.openSlot({ throwOnError, auth: token, path: { id }, headers: newKey(), body: slot })),
  confirmDocument: (token, id, documentId) =>
    body(sdk.confirmDocument({ throwOnError, auth: token, path: { id, documentId }, body: {} })),
  submitMerchant: (token, at) =>
    body(
      sdk.submitMerchant({
        throwOnError,
        auth: token,
        path: { id: at.id },
        headers: { ...newKey(), ...ifMatch(at) },
        body: {},
      }),
    ),
  claimMerchant: (token, id) =>
    body(
      sdk.claimMerchant({
        throwOnError,
        auth: token,
        path: { id },
        headers: newKey(),
        body: { noInterest: true },
      }),
    ),
  decideMerchant: (token, at, decision) =>
    body(
      sdk.decideMerchant({
        throwOnError,
        auth: token,
        path: { id: at.id },
        headers: { ...newKey(), ...ifMatch(at) },
        body: decision,
      }),
    ),
  getPublicLicence: (id) => body(sdk.getPublicLicence({ throwOnError, path: { id } })),
}

await journey(api)
