import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { Webhook } from 'standardwebhooks'
import type { DeliveryFailure } from '#shared/contract/webhook'
import type { Delivery, WebhookSender } from '../ports/webhook-sender'
import {
  AddressRefused,
  guardedLookup,
  hostOf,
  mayDial,
  type Resolve,
  receiverAddress,
  resolveHost,
} from './receiver-address'

/** Hosts that are allowed although they are not public, and the way to resolve a name where it is not the machine's. */
export type SenderSettings = {
  readonly allowedHosts: readonly string[]
  readonly timeoutMs?: number
  readonly resolve?: Resolve
}

const patienceMs = 5000

/** The headers of one delivery by Standard Webhooks: one signature for every secret. Receivers compare with their own clock. */
export function signedHeaders({ eventId, body, secrets }: Omit<Delivery, 'url'>, now: Date) {
  return {
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(eventId, now, body)).join(' '),
  }
}

function judged(status: number): 'delivered' | DeliveryFailure {
  if (status >= 200 && status < 300) return 'delivered'
  if (status >= 300 && status < 400) return 'redirected'
  return status >= 500 || status === 429 ? 'receiver_failed' : 'refused'
}

/**
 * A sender that opens a new connection to exactly the address that was checked. It follows no redirect and reads no more
 * than the status: the connection is closed as soon as that is there, or after five seconds.
 */
export function httpWebhookSender(settings: SenderSettings): WebhookSender {
  const { allowedHosts, timeoutMs = patienceMs, resolve = resolveHost } = settings
  const lookup = guardedLookup(mayDial(allowedHosts), resolve)
  return {
    mayReach(text) {
      const url = receiverAddress(text, allowedHosts)
      if (url === null) return Promise.resolve(false)
      return new Promise((done) => lookup(hostOf(url), { all: true }, (error) => done(error === null)))
    },

    send({ url: text, ...delivery }) {
      const url = receiverAddress(text, allowedHosts)
      if (url === null) return Promise.resolve('address_refused')
      const bytes = Buffer.from(delivery.body)
      return new Promise((done) => {
        const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
          method: 'POST',
          agent: false,
          lookup,
          signal: AbortSignal.timeout(timeoutMs),
          headers: {
            ...signedHeaders(delivery, new Date()),
            'content-type': 'application/json',
            'content-length': bytes.length,
            'user-agent': 'liangzheng-webhooks/1',
          },
        })
        request.on('error', (error) =>
          done(error instanceof AddressRefused ? 'address_refused' : 'unanswered'),
        )
        request.on('response', (response) => {
          done(judged(response.statusCode ?? 0))
          response.on('error', () => undefined) // What comes after the status is of no interest.
          request.destroy()
        })
        request.end(bytes)
      })
    },
  }
}
