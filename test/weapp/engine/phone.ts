import type { Traffic } from '#test/browser/seller-phone'
import type { NetworkAnswer, NetworkRequest } from './site'

/** What outlives the app on a phone: its storage (JSON texts) and its saved files (base64). Give it to a second app to open it again. */
export type Phone = {
  readonly storage: Map<string, string>
  readonly files: Map<string, string>
}

/** A phone on which the app was never opened. */
export const newPhone = (): Phone => ({ storage: new Map(), files: new Map() })

const agent =
  'Mozilla/5.0 (Linux; Android 10; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 ' +
  'Mobile Safari/537.36 MicroMessenger/8.0.50 MiniProgramEnv/android'

const failure = (error: unknown): NetworkAnswer => {
  const late = error instanceof Error && error.name === 'TimeoutError'
  return { kind: 'failure', message: late ? 'timeout' : `net::${String(error)}` }
}

const spoilt = (header: NetworkRequest['header']): NetworkRequest['header'] =>
  Object.fromEntries(
    Object.entries(header).map(([name, value]) => [
      name,
      /^authorization$/i.test(name) ? `${value}x` : value,
    ]),
  )

/** An origin and its other name on the same machine: the local stack signs upload addresses for `127.0.0.1`. */
const namesOf = (origin: string) => [
  origin,
  origin.replace('//localhost', '//127.0.0.1'),
  origin.replace('//127.0.0.1', '//localhost'),
]

/** The phone's network: `builtFor` is the origin in the build, `origin` where that server really is. Other origins are refused. */
export const createNetwork = (builtFor: string, origin: string) => {
  const traffic: Traffic[] = []
  let connected = true
  let spoilsNext = false

  const headerOf = ({ header }: NetworkRequest): NetworkRequest['header'] => {
    const changed = spoilsNext ? spoilt(header) : header
    if (JSON.stringify(changed) !== JSON.stringify(header)) spoilsNext = false
    return changed
  }

  const answer = async (request: NetworkRequest): Promise<NetworkAnswer> => {
    if (!connected) return { kind: 'failure', message: 'net::ERR_INTERNET_DISCONNECTED' }
    const url = request.url.startsWith(builtFor) ? origin + request.url.slice(builtFor.length) : request.url
    if (!namesOf(origin).includes(new URL(url).origin)) {
      return { kind: 'failure', message: 'url not in domain list' }
    }
    try {
      const response = await fetch(url, {
        method: request.method,
        headers: {
          ...headerOf(request),
          'user-agent': agent,
          referer: 'https://servicewechat.com/touristappid/devtools/page-frame.html',
        },
        body: request.body === null ? null : Buffer.from(request.body, 'base64'),
        signal: AbortSignal.timeout(request.timeout),
      })
      const body = Buffer.from(await response.arrayBuffer()).toString('base64')
      return {
        kind: 'answer',
        statusCode: response.status,
        header: Object.fromEntries(response.headers),
        body,
      }
    } catch (error) {
      return failure(error)
    }
  }

  return {
    traffic,
    connect(on: boolean) {
      connected = on
    },
    /** The next request with a token carries one that the server refuses. */
    spoilNextToken() {
      spoilsNext = true
    },
    async perform(request: NetworkRequest): Promise<NetworkAnswer> {
      const answered = await answer(request)
      const status = answered.kind === 'answer' ? answered.statusCode : 0
      traffic.push({ method: request.method, url: request.url, status })
      return answered
    },
  }
}
