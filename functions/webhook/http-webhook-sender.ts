import { type IncomingMessage, request as requestHttp } from 'node:http'
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
import { retryAfterSeconds } from './retry-after'

/**
 * Hosts that are allowed although they are not public, the way to resolve a name where it is not the machine's, and the
 * signal that ends a delivery.
 */
export type SenderSettings = {
  readonly allowedHosts: readonly string[]
  readonly resolve?: Resolve
  readonly timeout?: () => AbortSignal
}

// Standard Webhooks, "Timeouts": 15 to 30 seconds. The function that delivers is ended after 120.
const patienceMs = 15_000
const mostAnswerBytes = 64 * 1024

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
  if (status === 410) return 'gone'
  return status >= 500 || status === 429 ? 'receiver_failed' : 'refused'
}

const failing = (failure: DeliveryFailure, waitSeconds = 0) => ({ failure, waitSeconds })

function resultOf({ statusCode = 0, headers }: IncomingMessage) {
  const outcome = judged(statusCode)
  return outcome === 'delivered'
    ? outcome
    : failing(outcome, retryAfterSeconds(headers['retry-after'], new Date()))
}

/**
 * Reads an answer to its end, so that its receiver is not cut off while it writes, but at most 64 KiB of it: a longer one is
 * cut off. `done` is called once, when it has ended or was cut off.
 */
function drained(response: IncomingMessage, done: () => void): void {
  let bytes = 0
  response.on('data', (part: Buffer) => {
    bytes += part.length
    if (bytes > mostAnswerBytes) response.destroy()
  })
  response.on('error', () => undefined) // The status has decided.
  response.on('close', done)
}

/**
 * A sender that opens a new connection to exactly the address that was checked. It follows no redirect, judges by the status
 * alone, and ends the connection when the answer has ended, after 64 KiB of it, or after fifteen seconds.
 */
export function httpWebhookSender(settings: SenderSettings): WebhookSender {
  const { allowedHosts, resolve = resolveHost, timeout = () => AbortSignal.timeout(patienceMs) } = settings
  const lookup = guardedLookup(mayDial(allowedHosts), resolve)
  return {
    mayReach(text) {
      const url = receiverAddress(text, allowedHosts)
      if (url === null) return Promise.resolve(false)
      return new Promise((done) => lookup(hostOf(url), { all: true }, (error) => done(error === null)))
    },

    send({ url: text, ...delivery }) {
      const url = receiverAddress(text, allowedHosts)
      if (url === null) return Promise.resolve(failing('address_refused'))
      const bytes = Buffer.from(delivery.body)
      return new Promise((done) => {
        let answer: IncomingMessage | null = null
        const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
          method: 'POST',
          agent: false,
          lookup,
          signal: timeout(),
          headers: {
            ...signedHeaders(delivery, new Date()),
            'content-type': 'application/json',
            'content-length': bytes.length,
            'user-agent': 'liangzheng-webhooks/1',
          },
        })
        request.on('error', (error) => {
          const failure = error instanceof AddressRefused ? 'address_refused' : 'unanswered'
          done(answer === null ? failing(failure) : resultOf(answer))
        })
        request.on('response', (response) => {
          answer = response
          drained(response, () => done(resultOf(response)))
        })
        request.end(bytes)
      })
    },
  }
}
