import { api } from '#shared/contract/api'
import { claimMerchant } from '../handlers/claim-merchant'
import { createExport } from '../handlers/create-export'
import { createWebhook, showSecretAgain } from '../handlers/create-webhook'
import { decideAppeal } from '../handlers/decide-appeal'
import { decideMerchant } from '../handlers/decide-merchant'
import { discloseMerchant } from '../handlers/disclose-merchant'
import { getExport } from '../handlers/get-export'
import { holdMerchant } from '../handlers/hold-merchant'
import { listUndelivered } from '../handlers/list-undelivered'
import { listWebhooks } from '../handlers/list-webhooks'
import { queryStatuses } from '../handlers/query-statuses'
import { releaseMerchant } from '../handlers/release-merchant'
import { removeWebhook } from '../handlers/remove-webhook'
import { replayWebhook } from '../handlers/replay-webhook'
import { rotateWebhookSecret } from '../handlers/rotate-webhook-secret'
import { sanctionMerchant } from '../handlers/sanction-merchant'
import { signSanction } from '../handlers/sign-sanction'
import { staffCallList } from '../handlers/staff-call-list'
import { staffGetAudit } from '../handlers/staff-get-audit'
import { staffGetMerchant } from '../handlers/staff-get-merchant'
import { staffListMerchants } from '../handlers/staff-list-merchants'
import { verifyMerchant } from '../handlers/verify-merchant'
import { waiveItem } from '../handlers/waive-item'
import { operation } from '../http/operation'

/** What the platform's staff do. */
export const staff = {
  staffListMerchants: operation(api.staffListMerchants, staffListMerchants),
  staffGetMerchant: operation(api.staffGetMerchant, staffGetMerchant),
  staffGetAudit: operation(api.staffGetAudit, staffGetAudit),
  claimMerchant: operation(api.claimMerchant, claimMerchant),
  releaseMerchant: operation(api.releaseMerchant, releaseMerchant),
  decideMerchant: operation(api.decideMerchant, decideMerchant),
  staffCallList: operation(api.staffCallList, staffCallList),
  queryStatuses: operation(api.queryStatuses, queryStatuses),
  decideAppeal: operation(api.decideAppeal, decideAppeal),
  verifyMerchant: operation(api.verifyMerchant, verifyMerchant),
  waiveItem: operation(api.waiveItem, waiveItem),
  discloseMerchant: operation(api.discloseMerchant, discloseMerchant),
  holdMerchant: operation(api.holdMerchant, holdMerchant),
  sanctionMerchant: operation(api.sanctionMerchant, sanctionMerchant),
  signSanction: operation(api.signSanction, signSanction),
  createExport: operation(api.createExport, createExport),
  getExport: operation(api.getExport, getExport),
  listWebhooks: operation(api.listWebhooks, listWebhooks),
  createWebhook: operation(api.createWebhook, createWebhook, showSecretAgain),
  removeWebhook: operation(api.removeWebhook, removeWebhook),
  rotateWebhookSecret: operation(api.rotateWebhookSecret, rotateWebhookSecret, showSecretAgain),
  listUndelivered: operation(api.listUndelivered, listUndelivered),
  replayWebhook: operation(api.replayWebhook, replayWebhook),
}
