import type { Operations } from '../../ports/handler'
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

/** The operations of the platform's staff. */
export const staffOperations = {
  staffListMerchants,
  staffGetMerchant,
  staffGetAudit,
  claimMerchant,
  releaseMerchant,
  decideMerchant,
  staffCallList,
  queryStatuses,
  decideAppeal,
  verifyMerchant,
  waiveItem,
  discloseMerchant,
  holdMerchant,
  sanctionMerchant,
  signSanction,
  createExport,
  getExport,
  listWebhooks,
  createWebhook: { handle: createWebhook, replay: showSecretAgain },
  removeWebhook,
  rotateWebhookSecret: { handle: rotateWebhookSecret, replay: showSecretAgain },
  listUndelivered,
  replayWebhook,
} satisfies Operations
