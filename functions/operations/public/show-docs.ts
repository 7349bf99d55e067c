import type { Api } from '#shared/contract/api'
import { docsPage } from '../../pages/docs-page'
import { docsPageStyle } from '../../pages/docs-page-style'
import { tryItScript } from '../../pages/try-it-script'
import type { Handler } from '../../ports/handler'

/** The API as a page. It runs one script, that of its form, which asks nobody but this server. */
export const showDocs: Handler<Api['showDocs']> = async ({ language }, world) => {
  const hash = (text: string): string =>
    `'sha256-${Buffer.from(world.digest.plain(text), 'hex').toString('base64')}'`
  const policy = [
    "default-src 'none'",
    `script-src ${hash(tryItScript)}`,
    `style-src ${hash(docsPageStyle)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    headers: {
      'cache-control': 'public, max-age=60',
      'content-language': language,
      'content-security-policy': policy.join('; '),
      'referrer-policy': 'no-referrer',
      vary: 'accept-language',
    },
    body: docsPage(language),
  }
}
