import type { NetworkAnswer, NetworkRequest } from '../site'
import { fromBase64, host, toBase64 } from './host'

const atOnce = 10
let running = 0
const waiting: (() => void)[] = []

const turn = async () => {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  running += 1
}

/** Ten requests at a time, the others wait, as in WeChat. */
const perform = async (request: NetworkRequest): Promise<NetworkAnswer> => {
  await turn()
  try {
    return await weappNetwork(request)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

export type Answer = {
  readonly statusCode: number
  readonly header: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

type Wanted = {
  readonly url: string
  readonly method: string
  readonly header: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  readonly timeout: number
}

/** Sends bytes and answers bytes. Throws where there is no answer, with WeChat's reason as message. */
export const exchange = async (wanted: Wanted): Promise<Answer> => {
  const answer = await perform({ ...wanted, body: wanted.body && toBase64(wanted.body) })
  if (answer.kind === 'failure') throw new Error(answer.message)
  return { statusCode: answer.statusCode, header: answer.header, body: fromBase64(answer.body) }
}

/** Fetches a file for the page itself, such as a picture. */
export const fetchBytes = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { statusCode, body } = await exchange({ url, method: 'GET', header: {}, body: null, timeout: 60_000 })
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return body
}

/** A multipart body: the fields in their order, then the file. */
export const multipart = (
  fields: Readonly<Record<string, unknown>>,
  file: { readonly name: string; readonly fileName: string; readonly bytes: Uint8Array },
) => {
  const boundary = `----weapp${Math.random().toString(36).slice(2)}`
  const parts: Uint8Array[] = []
  const line = (words: string) => parts.push(host.encoder.encode(`${words}\r\n`))
  for (const [name, value] of Object.entries(fields)) {
    line(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}`)
  }
  const type = /\.png$/.test(file.fileName) ? 'image/png' : 'image/jpeg'
  line(`--${boundary}\r\nContent-Disposition: form-data; name="${file.name}"; filename="${file.fileName}"`)
  line(`Content-Type: ${type}\r\n`)
  parts.push(file.bytes)
  line(`\r\n--${boundary}--`)
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    body.set(part, at)
    at += part.length
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, body }
}
