import type * as z from 'zod/mini'
import {
  replayAnswer,
  replayRequest,
  undeliveredEvent,
  undeliveredPage,
  webhook,
  webhookEvent,
  webhookList,
  webhookRequest,
  webhookWithSecret,
} from '../webhook'
import { described, type FieldWords } from './described'

const webhookFields: FieldWords<z.infer<typeof webhook>> = {
  id: 'The receiver, a UUID.',
  url: 'Where events are sent.',
  description: 'What it is for.',
  createdAt: 'When it was added (instant, UTC).',
  createdBy: 'Who added it.',
  secretVersion: 'Counts its secrets from 1.',
  previousSecretUntil:
    'Until when deliveries are signed with an earlier secret, too (instant, UTC); null: with one alone.',
  state: 'Whether it takes its events.',
  failingSince: 'The first failure since it last took one (instant, UTC); null: it took the last.',
}

/** The schemas of answers about receivers of webhooks, and of the events sent to them. */
export const webhookSchemas = {
  WebhookEvent: described(
    webhookEvent,
    'One change of a merchant, as it is sent to receivers. No name, no number and nothing else personal is in it.',
    {
      type: 'What kind of change it is.',
      timestamp: 'When it happened (instant, UTC).',
      data: [
        'The change.',
        {
          merchantId: 'The merchant, a UUID.',
          version: 'The merchant’s version.',
          sequence: 'Counts the events of one merchant 1, 2, 3 without a gap.',
          status: 'The status as it became.',
          previousStatus: 'The status as receivers knew it; null before the first event.',
          nextAction: 'What is to be done next.',
          missing: 'What is due now or overdue.',
          changed: [
            'The requirements whose status is another than before.',
            { code: 'Which requirement.', status: 'Its status; null: it is asked no more.' },
          ],
        },
      ],
    },
  ),
  Webhook: described(webhook, 'A receiver of webhooks.', webhookFields),
  WebhookList: described(webhookList, 'Everybody who is sent events.', { items: 'The receivers.' }),
  WebhookWithSecret: described(webhookWithSecret, 'A receiver with its secret, shown this once.', {
    ...webhookFields,
    secret:
      '`whsec_` and base64, as the libraries of Standard Webhooks take it. Keep it: it is not shown again.',
  }),
  UndeliveredEvent: described(undeliveredEvent, 'An event that was given up after three days.', {
    eventId: 'The event: the `webhook-id` of its deliveries.',
    merchantId: 'The merchant, a UUID.',
    sequence: 'Its number among the events of that merchant.',
    gaveUpAt: 'When it was given up (instant, UTC).',
    attempts: 'How often it was tried.',
    failure: 'Why the last try failed.',
  }),
  UndeliveredPage: described(
    undeliveredPage,
    'A page of events that were given up, by merchant, then by sequence.',
    {
      items: 'The events.',
      next: 'The `after` of the next page; null at the end.',
    },
  ),
  ReplayAnswer: described(replayAnswer, 'What is sent again.', {
    replayed: 'How many events were put back. They keep their ids, and each merchant’s stay in order.',
  }),
}

/** The schemas of requests about receivers of webhooks. */
export const webhookRequests = {
  WebhookRequest: described(webhookRequest, 'A receiver to be added.', {
    url: 'An https address on the public Internet, at most 500 characters.',
    description: 'What it is for, at most 100 characters.',
  }),
  ReplayRequest: described(
    replayRequest,
    'What to send again. An empty object: everything that was given up.',
    {
      eventIds: 'These undelivered events, 1 to 100 ids.',
      from: 'What was given up at this instant (UTC) or later.',
      merchantId: 'Everything of this merchant, delivered or not; with `sequence`.',
      sequence: 'From this number on; with `merchantId`.',
    },
  ),
}
