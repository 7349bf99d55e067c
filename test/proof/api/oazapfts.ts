import { ok } from '@oazapfts/runtime'
import * as client from './generated/oazapfts/api'
import { type Api, baseUrl, bearer, ifMatch, journey, newKey } from './journey'

client.defaults.baseUrl = baseUrl

const key = () => newKey()['Idempotency-Key']
const as = (token: string) => ({ headers: bearer(token) })

const api: Api = {
  openSession: (session) => ok(client.openSession(session)),
  createMerchant: (token) => ok(client.createMerchant(key(), {}, as(token))),
  updateMerchant: (token, at, patch) =>
    ok(client.updateMerchant(at.id, ifMatch(at)['If-Match'], patch, as(token))),
  openSlot: (token, id, slot) => ok(client.openSlot(id, key(), slot, as(token))),
  confirmDocument: (token, id, documentId) => ok(client.confirmDocument(id, documentId, {}, as(token))),
  submitMerchant: (token, at) =>
    ok(client.submitMerchant(at.id, key(), ifMatch(at)['If-Match'], {}, as(token))),
  claimMerchant: (token, id) => ok(client.claimMerchant(id, key(), { noInterest: true }, as(token))),
  decideMerchant: (token, at, decision) =>
    ok(client.decideMerchant(at.id, key(), ifMatch(at)['If-Match'], decision, as(token))),
  getPublicLicence: (id) => ok(client.getPublicLicence(id)),
}

await journey(api)
