import { Api as Generated } from './generated/swagger-typescript-api/api'
import { type Api, baseUrl, bearer, ifMatch, journey, newKey } from './journey'

const { v1 } = new Generated({ baseUrl })

async function body<T>(answer: Promise<{ readonly data: T }>): Promise<T> {
  return (await answer).data
}

const api: Api = {
  openSession: (session) => body(v1.openSession(session)),
  createMerchant: (token) => body(v1.createMerchant({}, { headers: { ...bearer(token), ...newKey() } })),
  updateMerchant: (token, at, patch) =>
    body(v1.updateMerchant(at.id, patch, { headers: { ...bearer(token), ...ifMatch(at) } })),
  openSlot: (token, id, slot) => body(v1.openSlot(id, slot, { headers: { ...bearer(token), ...newKey() } })),
  confirmDocument: (token, id, documentId) =>
    body(v1.confirmDocument(id, documentId, {}, { headers: bearer(token) })),
  submitMerchant: (token, at) =>
    body(v1.submitMerchant(at.id, {}, { headers: { ...bearer(token), ...newKey(), ...ifMatch(at) } })),
  claimMerchant: (token, id) =>
    body(v1.claimMerchant(id, { noInterest: true }, { headers: { ...bearer(token), ...newKey() } })),
  decideMerchant: (token, at, decision) =>
    body(v1.decideMerchant(at.id, decision, { headers: { ...bearer(token), ...newKey(), ...ifMatch(at) } })),
  getPublicLicence: (id) => body(v1.getPublicLicence(id)),
}

await journey(api)
