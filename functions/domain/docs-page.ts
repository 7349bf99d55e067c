import { api } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { faultCodes } from '#shared/contract/fault'
import { type ProblemCode, problems } from '#shared/contract/problem'
import type { Language } from '#shared/words/language'
import { problemTitle } from '#shared/words/problem-words'
import { speakFault } from '#shared/words/speak'
import { escapeHtml } from './escape-html'
import { webhookGuide } from './webhook-guide'

const style = `body{margin:0;color:#1a1a1a;font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 2rem}
th,td{border-bottom:1px solid #ddd;padding:.4rem .5rem;text-align:left;vertical-align:top}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
.scroll,pre{overflow-x:auto}`

const isProblem = (code: string): code is ProblemCode => code in problems

const table = (caption: string, heads: readonly string[], rows: readonly string[]): string =>
  `<h2>${escapeHtml(caption)}</h2><div class="scroll"><table><thead><tr>${heads
    .map((head) => `<th scope="col">${escapeHtml(head)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`

function needs({ idempotencyKey, ifMatch }: Endpoint): string {
  return [idempotencyKey ? 'Idempotency-Key' : '', ifMatch ? 'If-Match' : '']
    .filter(Boolean)
    .map(code)
    .join(', ')
}

const operations = (): readonly string[] =>
  Object.entries(api).map(
    ([name, endpoint]) =>
      `<tr id="${name}"><td>${code(`${endpoint.method} ${endpoint.path}`)}</td><td>${escapeHtml(endpoint.caller)}</td><td>${escapeHtml(
        endpoint.summary,
      )}</td><td>${needs(endpoint)}</td></tr>`,
  )

const refusals = (language: Language): readonly string[] =>
  Object.keys(problems)
    .filter(isProblem)
    .map(
      (name) =>
        `<tr id="${name}"><td>${problems[name].status}</td><td>${code(name)}</td><td>${escapeHtml(
          problemTitle(name, language),
        )}</td><td>${problems[name].retryable ? 'yes' : 'no'}</td></tr>`,
    )

const faults = (language: Language): readonly string[] =>
  faultCodes.map((name) => {
    const { message, fix } = speakFault({ code: name, path: '', level: 'reject' }, language)
    return `<tr id="fault-${name}"><td>${code(name)}</td><td>${escapeHtml(message)}</td><td>${escapeHtml(fix)}</td></tr>`
  })

/** The API for people who build on it: every operation, every refusal, every fault. The `type` of a problem leads here. */
export const docsPage = (language: Language): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Liangzheng API</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Liangzheng API</h1>
<p>For machines: <a href="/openapi.json">OpenAPI 3.1</a>. Refusals are <code>application/problem+json</code> (RFC 9457); sentences follow <code>Accept-Language</code>.</p>
${table('Operations', ['Request', 'Caller', 'Does', 'Needs'], operations())}
${webhookGuide()}
${table('Refusals', ['Status', 'Code', 'Title', 'May be repeated'], refusals(language))}
${table('Faults', ['Code', 'Message', 'Fix'], faults(language))}
</main>
</body>
</html>
`
