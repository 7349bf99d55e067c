import type { Endpoint } from '#shared/contract/endpoint'
import { escapeHtml } from './escape-html'
import { tryItScript } from './try-it-script'

/** An operation as the form offers it: `body` is an example to send, as text, `query` one with its question mark. */
export type Offered = {
  readonly name: string
  readonly endpoint: Endpoint
  readonly query: string
  readonly body: string
}

function headersOf({ body, idempotencyKey, ifMatch }: Endpoint): string {
  return [
    ...(body === null ? [] : [`content-type: ${body === 'text' ? 'text/plain' : 'application/json'}`]),
    ...(idempotencyKey ? ['idempotency-key: {new}'] : []),
    ...(ifMatch ? ['if-match: "1"'] : []),
  ].join('\n')
}

function option({ name, endpoint, query, body }: Offered): string {
  const { method, path } = endpoint
  const data = { method, path, query, headers: headersOf(endpoint), body }
  const attributes = Object.entries(data).map(([key, value]) => `data-${key}="${escapeHtml(value)}"`)
  return `<option value="${name}" ${attributes.join(' ')}>${escapeHtml(`${method} ${path}`)}</option>`
}

/** A form that sends one request to the API and shows the answer. */
export const tryIt = (offered: readonly Offered[]): string => `<h2 id="try">Try it</h2>
<p>This sends a real request to this server. A seller’s token is in the answer of POST /v1/sessions; the code is from <code>wx.login</code>, on a developer’s machine <code>dev:</code> and any name. <code>{new}</code> becomes a key of its own at every Send; <code>if-match</code> is the version last seen.</p>
<noscript><p>The form needs JavaScript; everything else on this page does not.</p></noscript>
<form id="try-form" autocomplete="off">
<label>Operation<select name="operation">${offered.map(option).join('')}</select></label>
<div id="try-parameters"></div>
<label>Query<input name="query" placeholder="?limit=10"></label>
<label>Token<input name="token" spellcheck="false"></label>
<label>Other headers<textarea name="headers" rows="3" spellcheck="false"></textarea></label>
<label>Body<textarea name="body" rows="8" spellcheck="false"></textarea></label>
<button type="submit">Send</button>
</form>
<pre id="try-answer" role="status" aria-label="Answer" tabindex="0"></pre>
<script>${tryItScript}</script>`
