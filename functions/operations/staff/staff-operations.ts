import { api } from '#shared/contract/api'
import { operation } from '../../http/operation'
import { claimMerchant } from './claim-merchant'
import { decideAppeal } from './decide-appeal'
import { decideMerchant } from './decide-merchant'
import { discloseMerchant } from './disclose-merchant'
import { createExport } from './export/create-export'
import { getExport } from './export/get-export'
import { holdMerchant } from './hold-merchant'
import { queryStatuses } from './query-statuses'
import { releaseMerchant } from './release-merchant'
import { sanctionMerchant } from './sanction-merchant'
import { signSanction } from './sign-sanction'
import { staffCallList } from './staff-call-list'
import { staffGetAudit } from './staff-get-audit'
import { staffGetMerchant } from './staff-get-merchant'
import { staffListMerchants } from './staff-list-merchants'
import { verifyMerchant } from './verify-merchant'
import { waiveItem } from './waive-item'
import { createWebhook, showSecretAgain } from './webhook/create-webhook'
import { listUndelivered } from './webhook/list-undelivered'
import { listWebhooks } from './webhook/list-webhooks'
import { removeWebhook } from './webhook/remove-webhook'
import { replayWebhook } from './webhook/replay-webhook'
import { rotateWebhookSecret } from './webhook/rotate-webhook-secret'

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
