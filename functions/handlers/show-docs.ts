import type { Api } from '#shared/contract/api'
import { docsPage } from '../domain/docs-page'
import type { Handler } from '../ports/handler'

/** The API as a page. It runs no script. */
export const showDocs: Handler<Api['showDocs']> = async ({ language }) => ({
  headers: {
    'cache-control': 'public, max-age=60',
    'content-language': language,
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    vary: 'accept-language',
  },
  body: docsPage(language),
})
