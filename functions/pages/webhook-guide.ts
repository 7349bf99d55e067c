import { deliveryFailures, eventTypes } from '#shared/contract/webhook'
import { escapeHtml } from './escape-html'

const example = `{
  "type": "merchant.status_changed",
  "timestamp": "2026-11-25T02:00:00.000Z",
  "data": {
    "merchantId": "019ab000-0000-7000-8000-000000000001",
    "version": 9,
    "sequence": 3,
    "status": "active",
    "previousStatus": "in_review",
    "nextAction": "sell",
    "missing": ["goods.label"],
    "changed": [{ "code": "licence.business", "status": "accepted" }]
  }
}`

const verify = `import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.WEBHOOK_SECRET) // whsec_...

// The body as it came, byte for byte: parse it only afterwards.
app.post('/hook', express.raw({ type: 'application/json' }), async (request, response) => {
  const event = webhook.verify(request.body, request.headers) // throws unless it is ours and fresh
  await keepOnce(request.headers['webhook-id'], event)
  response.sendStatus(204)
})`

const paragraphs: readonly string[] = [
  'Every change of a merchant’s standing, and of what is asked of a merchant, is sent to each receiver as one event, in the form and with the signatures of Standard Webhooks (standardwebhooks.com). A supervisor adds a receiver with POST /v1/staff/webhooks; the secret is in that answer and is not shown again. A draft that was never handed in is told to nobody.',
  `There are two types: ${eventTypes.join(' and ')}. A change of both is one event of the first type. Statuses are as the clock has made them: restricted is told although nobody wrote it down, up to an hour after it became true. An event holds no name, no number and nothing else personal; GET /v1/staff/merchants/{id} has the file.`,
  'Verify the signature before anything else, and compare webhook-timestamp with your clock: the libraries refuse what is older than five minutes. webhook-id is the same in every try of an event: keep the ids of a day and pass over what you have had.',
  'sequence counts the events of one merchant 1, 2, 3 without a gap, and a later event is not sent before the one before it was taken or given up. Between merchants there is no order. After a replay an older sequence may follow a newer one: keep the highest of each merchant and let older ones be.',
  `Answer any 2xx within five seconds, and do the work afterwards. Whatever else happens is a failure (${deliveryFailures.join(', ')}): redirects are not followed, and the body of your answer is not read. A failed event is tried again after 1, 2, 5, 10, 15, 30 and 60 minutes, then 2, 4 and 8 hours, then every 12 hours, for three days.`,
  'What was not taken by then stands in GET /v1/staff/webhooks/{webhookId}/undelivered for 30 days. POST …/replay sends it again: {} all of it, { "eventIds": […] } some, { "from": instant } what was given up since; { "merchantId", "sequence" } sends everything of one merchant again from a sequence on, delivered or not.',
  'POST …/secret makes a new secret. For 24 hours deliveries bear two signatures, one with each, so that you can change over in your own time.',
  'Receivers have an https address on the public Internet. It is looked at when it is added and again at every delivery; what leads into a private network gets nothing.',
]

/** How to receive webhooks, for the page of the API. */
export const webhookGuide = (): string =>
  [
    '<h2 id="webhooks">Webhooks</h2>',
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    `<pre><code>${escapeHtml(example)}</code></pre>`,
    `<pre><code>${escapeHtml(verify)}</code></pre>`,
  ].join('\n')
