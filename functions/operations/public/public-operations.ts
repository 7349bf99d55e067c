import type { Operations } from '../../ports/handler'
import { findPapers } from './find-papers'
import { getDocsScript } from './get-docs-script'
import { getOpenapi } from './get-openapi'
import { getPublicLicence } from './get-public-licence'
import { showDocs } from './show-docs'
import { showLicenceBadge } from './show-licence-badge'
import { showPublicLicence } from './show-public-licence'
import { verifyWechatEvents } from './verify-wechat-events'

/** The operations that need no login; this group also answers what no other route takes. */
export const publicOperations = {
  findPapers,
  getPublicLicence,
  showPublicLicence,
  showLicenceBadge,
  getOpenapi,
  verifyWechatEvents,
  showDocs,
  getDocsScript,
} satisfies Operations
