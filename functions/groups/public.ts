import { api } from '#shared/contract/api'
import { findPapers } from '../handlers/find-papers'
import { getOpenapi } from '../handlers/get-openapi'
import { getPublicLicence } from '../handlers/get-public-licence'
import { showDocs } from '../handlers/show-docs'
import { showLicenceBadge } from '../handlers/show-licence-badge'
import { showPublicLicence } from '../handlers/show-public-licence'
import { verifyWechatEvents } from '../handlers/verify-wechat-events'
import { operation } from '../http/operation'

/** What everyone may ask without login; this group also answers what no other route takes. */
export const open = {
  findPapers: operation(api.findPapers, findPapers),
  getPublicLicence: operation(api.getPublicLicence, getPublicLicence),
  showPublicLicence: operation(api.showPublicLicence, showPublicLicence),
  showLicenceBadge: operation(api.showLicenceBadge, showLicenceBadge),
  getOpenapi: operation(api.getOpenapi, getOpenapi),
  verifyWechatEvents: operation(api.verifyWechatEvents, verifyWechatEvents),
  showDocs: operation(api.showDocs, showDocs),
}
