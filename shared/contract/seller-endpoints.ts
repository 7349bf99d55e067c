import * as z from 'zod/mini'
import { confirmation, slot, slotRequest } from './document'
import { endpoint } from './endpoint'
import { merchant, merchantPatch } from './merchant'
import { papers, papersQuery } from './papers'
import { consentRequest, consents, inbox } from './reminder'
import { appealRequest, recheckRequest } from './seller-requests'
import { session, sessionRequest } from './session'

/** The body of a request whose path says everything: `{}`. */
export const nothing = z.strictObject({})
const mine = { caller: 'seller', problems: ['not_found'] } as const

// One change of an application, by either method.
const change = {
  path: '/v1/merchants/{id}',
  caller: 'seller',
  body: merchantPatch,
  answer: { status: 200, body: merchant },
  ifMatch: true,
  problems: [
    'not_found',
    'invalid_state',
    'field_locked',
    'consent_required',
    'registration_number_taken',
    'version_changed',
  ],
} as const

/** The operations of a seller, and those before any login. They are apart so that a phone need not load the others. */
export const sellerEndpoints = {
  openSession: endpoint({
    method: 'POST',
    path: '/v1/sessions',
    caller: 'anyone',
    summary: 'Exchange a WeChat login code for a seller token',
    body: sessionRequest,
    answer: { status: 200, body: session },
    problems: ['login_code_invalid', 'login_code_used', 'login_blocked', 'login_rate_limited', 'wechat_busy'],
  }),
  findPapers: endpoint({
    method: 'GET',
    path: '/v1/papers',
    caller: 'anyone',
    summary: 'Which papers the law asks of such a seller',
    query: papersQuery,
    answer: { status: 200, body: papers },
  }),
  createMerchant: endpoint({
    method: 'POST',
    path: '/v1/merchants',
    caller: 'seller',
    summary: 'Begin an application, empty or with any fields',
    body: merchantPatch,
    answer: { status: 201, body: merchant },
    idempotencyKey: true,
    problems: ['too_many_drafts', 'consent_required'],
  }),
  listMerchants: endpoint({
    method: 'GET',
    path: '/v1/merchants',
    caller: 'seller',
    summary: 'My applications',
    answer: { status: 200, body: z.strictObject({ items: z.array(merchant) }) },
  }),
  getMerchant: endpoint({
    ...mine,
    method: 'GET',
    path: '/v1/merchants/{id}',
    summary: 'One application of mine',
    answer: { status: 200, body: merchant },
  }),
  updateMerchant: endpoint({
    ...change,
    method: 'PATCH',
    summary: 'Change fields, as a JSON Merge Patch',
  }),
  changeMerchant: endpoint({
    ...change,
    method: 'POST',
    summary: 'Change fields, for phones whose network has no PATCH (WeChat mini-programs)',
  }),
  openSlot: endpoint({
    method: 'POST',
    path: '/v1/merchants/{id}/documents',
    caller: 'seller',
    summary: 'Announce a photo and learn where to send it',
    body: slotRequest,
    answer: { status: 201, body: slot },
    idempotencyKey: true,
    problems: [
      'not_found',
      'invalid_state',
      'field_locked',
      'consent_required',
      'photo_refused',
      'too_many_documents',
      'upload_quota',
      'slot_expired',
    ],
  }),
  confirmDocument: endpoint({
    method: 'POST',
    path: '/v1/merchants/{id}/documents/{documentId}/confirm',
    caller: 'seller',
    summary: 'Say that the photo is sent; it is checked and kept',
    body: nothing,
    answer: { status: 200, body: confirmation },
    problems: [
      'not_found',
      'upload_missing',
      'slot_expired',
      'photo_refused',
      'invalid_state',
      'field_locked',
      'consent_required',
    ],
  }),
  removeDocument: endpoint({
    ...mine,
    method: 'DELETE',
    path: '/v1/merchants/{id}/documents/{documentId}',
    summary: 'Take a photo back',
    answer: { status: 204, body: null },
    problems: ['not_found', 'invalid_state', 'field_locked', 'consent_required'],
  }),
  submitMerchant: endpoint({
    method: 'POST',
    path: '/v1/merchants/{id}/submission',
    caller: 'seller',
    summary: 'Hand the application in',
    body: nothing,
    answer: { status: 200, body: merchant },
    idempotencyKey: true,
    ifMatch: true,
    problems: [
      'not_found',
      'invalid_state',
      'submission_incomplete',
      'registration_number_taken',
      'entity_barred',
      'version_changed',
    ],
  }),
  withdrawMerchant: endpoint({
    method: 'POST',
    path: '/v1/merchants/{id}/withdrawal',
    caller: 'seller',
    summary: 'Take the application back; the number is free again',
    body: nothing,
    answer: { status: 200, body: merchant },
    idempotencyKey: true,
    ifMatch: true,
    problems: ['not_found', 'invalid_state', 'version_changed'],
  }),
  reopenMerchant: endpoint({
    method: 'POST',
    path: '/v1/merchants/{id}/reopening',
    caller: 'seller',
    summary: 'Go on with an application that was left alone too long',
    body: nothing,
    answer: { status: 200, body: merchant },
    idempotencyKey: true,
    problems: ['not_found', 'invalid_state', 'too_many_drafts'],
  }),
  departMerchant: endpoint({
    method: 'POST',
    path: '/v1/merchants/{id}/departure',
    caller: 'seller',
    summary: 'Leave: the shop closes after a public notice of 30 days',
    body: nothing,
    answer: { status: 200, body: merchant },
    idempotencyKey: true,
    problems: ['not_found', 'invalid_state'],
  }),
  recheckMerchant: endpoint({
    method: 'POST',
    path: '/v1/merchants/{id}/recheck',
    caller: 'seller',
    summary: 'Say at the half-yearly re-check whether anything has changed',
    body: recheckRequest,
    answer: { status: 200, body: merchant },
    idempotencyKey: true,
    problems: ['not_found', 'invalid_state'],
  }),
  appealMerchant: endpoint({
    method: 'POST',
    path: '/v1/merchants/{id}/appeal',
    caller: 'seller',
    summary: 'Appeal, once, against a refusal or a suspension',
    body: appealRequest,
    answer: { status: 200, body: merchant },
    idempotencyKey: true,
    problems: ['not_found', 'invalid_state'],
  }),
  recordConsent: endpoint({
    method: 'POST',
    path: '/v1/consents',
    caller: 'seller',
    summary: 'Say what she answered when asked for messages of a template',
    body: consentRequest,
    answer: { status: 200, body: consents },
    idempotencyKey: true,
  }),
  showInbox: endpoint({
    method: 'GET',
    path: '/v1/inbox',
    caller: 'seller',
    summary: 'My messages, newest first, and how many more I have agreed to',
    answer: { status: 200, body: inbox },
  }),
} as const
