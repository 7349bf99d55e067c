import type { Api } from '#shared/contract/api'
import { docsPage } from '../../pages/docs/docs-page'
import type { Handler } from '../../ports/handler'

// Scripts and requests of our own origin alone. The renderer writes its styles inline: functions/pages/docs/README.md.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The API as a page. */
export const showDocs: Handler<Api['showDocs']> = async () => ({
  headers: {
    'cache-control': 'public, max-age=60',
    'content-language': 'en',
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
  },
  body: docsPage,
})
