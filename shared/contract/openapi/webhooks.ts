import { deliveryFailures, type WebhookEvent } from '../webhook'
import type { Json } from './described'

/** A delivery as it arrives, with the secret it is signed with: a developer can test the receiver's own check on it. */
export const exampleDelivery = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: '019ab000-0000-7000-8000-0000000000e1',
  timestamp: '1764036000',
  signature: 'v1,9JfJQr0GZxA+0HOMMVx2BbCGGkN0LP6zRvHBwg1sMoM=',
} as const

/** The body of the example delivery. */
export const exampleEvent: WebhookEvent = {
  type: 'merchant.status_changed',
  timestamp: '2025-11-25T02:00:00.000Z',
  data: {
    merchantId: '019ab000-0000-7000-8000-000000000001',
    version: 9,
    sequence: 3,
    status: 'active',
    previousStatus: 'in_review',
    nextAction: 'sell',
    missing: ['goods.label'],
    changed: [{ code: 'licence.business', status: 'accepted' }],
  },
}

const changedRequirements: WebhookEvent = {
  ...exampleEvent,
  type: 'merchant.requirements_changed',
  data: {
    ...exampleEvent.data,
    sequence: 4,
    previousStatus: 'active',
    missing: [],
    changed: [{ code: 'goods.label', status: 'accepted' }],
  },
}

/** The guide to receiving webhooks, in Markdown. */
export const webhookGuide = `Every change of a merchant’s status, and of what is asked of a merchant, is sent to each receiver as one event, in the form and with the signatures of [Standard Webhooks](https://www.standardwebhooks.com). A supervisor adds a receiver with \`POST /v1/staff/webhooks\`; the secret is in that answer and is not shown again. A receiver that is well has an event within seconds of the change. A draft that was never handed in is told to nobody.

An event holds no name, no number and nothing else personal: \`GET /v1/staff/merchants/{id}\` has the file. Statuses are as the clock has made them: \`restricted\` is told although nobody wrote it down, up to an hour after it became true. The end of a merchant (\`lapsed\`, \`withdrawn\`, \`closed\`, \`barred\`) is told once, with \`status\` null for everything that was asked; after it nothing more is told of what is missing.

**Check the signature before anything else.** It is \`v1,\` and the Base64 of HMAC-SHA-256 over \`webhook-id.webhook-timestamp.body\`, the key being the bytes behind \`whsec_\` in Base64. The body counts byte for byte, as it came. Refuse what is older than five minutes. With a library of Standard Webhooks:

\`\`\`js
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.WEBHOOK_SECRET) // whsec_...

app.post('/hook', express.raw({ type: 'application/json' }), async (request, response) => {
  const event = webhook.verify(request.body, request.headers) // throws unless it is ours and fresh
  await keepOnce(request.headers['webhook-id'], event)
  response.sendStatus(204)
})
\`\`\`

An example to try a check of your own on (its timestamp is old: leave that part out):

| | |
| --- | --- |
| secret | \`${exampleDelivery.secret}\` |
| webhook-id | \`${exampleDelivery.id}\` |
| webhook-timestamp | \`${exampleDelivery.timestamp}\` |
| webhook-signature | \`${exampleDelivery.signature}\` |

\`\`\`json
${JSON.stringify(exampleEvent)}
\`\`\`

**Order.** \`sequence\` counts the events of one merchant 1, 2, 3 without a gap, and a later event is not sent before the one before it was taken or given up. Between merchants there is no order. After a replay an older sequence may follow a newer one: keep the highest of each merchant and let older ones be. \`webhook-id\` is the same in every try of an event and in every replay: pass over what you have had. An event is tried for three days and can be replayed for 60 days after it was made, so keep ids for 60 days; the highest \`sequence\` of each merchant does the same and is less to keep. When you ask for a replay of what you have had, let those ids go first.

**Answer any 2xx within fifteen seconds** and do the work afterwards. Whatever else happens is a failure (${deliveryFailures.map((failure) => `\`${failure}\``).join(', ')}): redirects are not followed, and the body of your answer counts for nothing (keep it under 64 KiB: a longer one is cut off). A failed event is tried again after 1, 2, 5, 10, 15, 30 and 60 minutes, then 2, 4 and 8 hours, then every 12 hours, for three days; each wait is up to a fifth longer, so that tries do not come all at once. \`Retry-After\` (seconds, or an HTTP date) is heeded up to a day. **A receiver that answers 410 has ended**: nothing is sent to it any more, and what waits stays where it is; add it anew to go on. A receiver that takes nothing for an hour is paused (\`state\` in \`GET /v1/staff/webhooks\`): one event is tried every ten minutes, and as soon as it takes one everything that waits follows, in order. What a paused receiver waits for is not given up before it was tried.

What was not taken after three days of tries stands in \`GET /v1/staff/webhooks/{webhookId}/undelivered\` for 30 days; \`POST …/replay\` sends it again.

**A new secret** comes from \`POST …/secret\`. The secret before it stays valid for 24 hours: until then deliveries bear a signature with each, so that you can change over in your own time. Changing again within the day cuts none off: every secret is valid for its own 24 hours, ten at once at most.

Receivers have an https address on the public Internet. It is looked at when it is added and again at every delivery; what leads into a private network gets nothing.`

const header = (name: string, description: string, example: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})

const delivery = (
  operationId: string,
  summary: string,
  description: string,
  example: WebhookEvent,
): Json => ({
  post: {
    operationId,
    summary,
    description,
    tags: ['Webhooks'],
    security: [],
    parameters: [
      header('webhook-id', 'The event, the same in every try.', exampleDelivery.id),
      header('webhook-timestamp', 'When this try was made: seconds since 1970.', exampleDelivery.timestamp),
      header(
        'webhook-signature',
        'One signature for each valid secret, with a space between.',
        exampleDelivery.signature,
      ),
    ],
    requestBody: {
      required: true,
      description: 'The event.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/WebhookEvent' }, example } },
    },
    responses: {
      '2XX': { description: 'The receiver has it.' },
      '4XX': { description: 'A failure, as is any other answer: it is tried again.' },
    },
  },
})

/** The `webhooks` of the document. */
export const webhooks: Json = {
  merchantStatusChanged: delivery(
    'merchantStatusChanged',
    'A merchant’s status changed',
    'Requirements may have changed with it: one change is one event.',
    exampleEvent,
  ),
  merchantRequirementsChanged: delivery(
    'merchantRequirementsChanged',
    'What is asked of a merchant changed, its status stayed',
    'For example: a paper was accepted, or its term has ended.',
    changedRequirements,
  ),
}
