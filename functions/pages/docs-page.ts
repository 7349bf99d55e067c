import { api, type EndpointName } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { exampleOf, exampleQueries } from '#shared/contract/examples'
import { faultCodes } from '#shared/contract/fault'
import { type ProblemCode, problems } from '#shared/contract/problem'
import type { Language } from '#shared/words/language'
import { problemTitle } from '#shared/words/problem-words'
import { speakFault } from '#shared/words/speak'
import { docsPageStyle } from './docs-page-style'
import { escapeHtml } from './escape-html'
import { type Offered, tryIt } from './try-it'
import { webhookGuide } from './webhook-guide'

const isProblem = (code: string): code is ProblemCode => code in problems

const table = (caption: string, heads: readonly string[], rows: readonly string[]): string =>
  `<h2>${escapeHtml(caption)}</h2><div class="scroll ${caption.toLowerCase()}"><table><thead><tr>${heads
    .map((head) => `<th scope="col">${escapeHtml(head)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`

function needs({ idempotencyKey, ifMatch }: Endpoint): string {
  return [idempotencyKey ? 'Idempotency-Key' : '', ifMatch ? 'If-Match' : '']
    .filter(Boolean)
    .map(code)
    .join(', ')
}

const isOperation = (name: string): name is EndpointName => name in api

const offered: readonly Offered[] = Object.keys(api)
  .filter(isOperation)
  .map((name) => {
    const endpoint: Endpoint = api[name]
    const { body } = endpoint
    const example = body === null || body === 'text' ? '' : JSON.stringify(exampleOf(name), null, 2)
    return { name, endpoint, query: exampleQueries[name] ?? '', body: example }
  })

const example = (body: string): string =>
  body === '' ? '' : `<details><summary>Example</summary><pre>${code(body)}</pre></details>`

const operations: readonly string[] = offered.map(
  ({ name, endpoint, body }) =>
    `<tr id="${name}"><td>${code(`${endpoint.method} ${endpoint.path}`)}<br><a href="#try" data-operation="${name}">Try it</a></td><td>${escapeHtml(
      endpoint.caller,
    )}</td><td>${escapeHtml(endpoint.summary)}${example(body)}</td><td>${needs(endpoint)}</td></tr>`,
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
<style>${docsPageStyle}</style>
</head>
<body>
<main>
<h1>Liangzheng API</h1>
<p>For machines: <a href="/openapi.json">OpenAPI 3.1</a>. Refusals are <code>application/problem+json</code> (RFC 9457); sentences follow <code>Accept-Language</code>.</p>
${table('Operations', ['Request', 'Caller', 'Does', 'Needs'], operations)}
${tryIt(offered)}
${webhookGuide()}
${table('Refusals', ['Status', 'Code', 'Title', 'May be repeated'], refusals(language))}
${table('Faults', ['Code', 'Message', 'Fix'], faults(language))}
</main>
</body>
</html>
`
