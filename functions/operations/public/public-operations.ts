import { api } from '#shared/contract/api'
import { operation } from '../../http/operation'
import { findPapers } from './find-papers'
import { getOpenapi } from './get-openapi'
import { getPublicLicence } from './get-public-licence'
import { showDocs } from './show-docs'
import { showLicenceBadge } from './show-licence-badge'
import { showPublicLicence } from './show-public-licence'
import { verifyWechatEvents } from './verify-wechat-events'

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
