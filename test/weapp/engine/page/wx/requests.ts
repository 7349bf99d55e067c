import { files } from '../files'
import { host } from '../host'
import { exchange, multipart } from '../network'
import { type Fields, isFields, text } from '../record'
import { asynchronous, asynchronousAll } from './asynchronous'

/** The methods in WeChat's documentation. PATCH is not one of them: `request:fail method is invalid`. */
const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const patience = 60_000

const headerOf = (value: unknown): Record<string, string> => {
  const header: Record<string, string> = {}
  if (isFields(value))
    for (const [name, one] of Object.entries(value)) header[name.toLowerCase()] = String(one)
  if ('referer' in header) delete header.referer
  return header
}

const query = (data: Fields) =>
  Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')

/** What WeChat makes of `data`: bytes as they are, text as it is, objects by content type; nothing for GET. */
const bodyOf = (data: unknown, contentType: string): Uint8Array | null => {
  if (data === undefined || data === null) return null
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  if (typeof data === 'string') return host.encoder.encode(data)
  if (!isFields(data)) return host.encoder.encode(String(data))
  if (contentType.includes('x-www-form-urlencoded')) return host.encoder.encode(query(data))
  return host.encoder.encode(JSON.stringify(data))
}

const parsed = (words: string, dataType: string): unknown => {
  if (dataType !== 'json') return words
  try {
    return JSON.parse(words)
  } catch {
    return words
  }
}

type Progress = (state: {
  readonly progress: number
  readonly totalBytesSent: number
  readonly totalBytesExpectedToSend: number
}) => void

/** Says how many bytes of how many have gone. */
type Tell = (sent: number, total: number) => void

const timeoutOf = (value: unknown) => Math.min(typeof value === 'number' ? value : patience, patience)

const request = async (options: Fields) => {
  const method = text(options.method, 'GET').toUpperCase()
  if (!methods.includes(method)) throw new Error('method is invalid')
  const header = headerOf(options.header)
  const contentType = header['content-type'] ?? 'application/json'
  header['content-type'] = contentType
  let url = text(options.url)
  let body: Uint8Array | null = null
  if (method === 'GET' || method === 'HEAD') {
    if (isFields(options.data)) url += (url.includes('?') ? '&' : '?') + query(options.data)
  } else {
    body = bodyOf(options.data, contentType)
  }
  const answer = await exchange({ url, method, header, body, timeout: timeoutOf(options.timeout) })
  const data =
    options.responseType === 'arraybuffer'
      ? answer.body.buffer
      : parsed(host.decoder.decode(answer.body), text(options.dataType, 'json'))
  return { data, statusCode: answer.statusCode, header: answer.header, cookies: [] }
}

const uploadFile = async (options: Fields, tell: Tell) => {
  const path = text(options.filePath)
  const form = multipart(isFields(options.formData) ? options.formData : {}, {
    name: text(options.name),
    fileName: path.split('/').pop() ?? path,
    bytes: files.read(path),
  })
  const header = { ...headerOf(options.header), 'content-type': form.contentType }
  const timeout = timeoutOf(options.timeout)
  const url = text(options.url)
  const total = form.body.length
  const answering = exchange({ url, method: 'POST', header, body: form.body, timeout })
  tell(Math.floor(total / 2), total)
  const answer = await answering
  tell(total, total)
  return { data: host.decoder.decode(answer.body), statusCode: answer.statusCode, header: answer.header }
}

const downloadFile = async (options: Fields) => {
  const header = headerOf(options.header)
  const timeout = timeoutOf(options.timeout)
  const answer = await exchange({ url: text(options.url), method: 'GET', header, body: null, timeout })
  const tempFilePath = files.temporary(answer.body, text(options.url).replace(/\?.*/, ''))
  return { tempFilePath, statusCode: answer.statusCode, header: answer.header }
}

/** A request that can be given up: `abort` makes it fail at once and its answer mean nothing. */
const task =
  (name: string, perform: (options: Fields, tell: Tell) => Promise<Fields>) => (given: unknown) => {
    const listeners = new Set<Progress>()
    let give: (reason: Error) => void = () => undefined
    const givenUp = new Promise<never>((_resolve, reject) => {
      give = reject
    })
    const performed = async (options: Fields) => {
      // The app hangs its listener on the task, which it has only after this call.
      await Promise.resolve()
      const tell: Tell = (sent, total) => {
        const progress = Math.floor((100 * sent) / total)
        for (const listener of listeners) {
          listener({ progress, totalBytesSent: sent, totalBytesExpectedToSend: total })
        }
      }
      return Promise.race([perform(options, tell), givenUp])
    }
    const done = asynchronous(name, performed)(given)
    const nothing = () => undefined
    const handle = {
      abort: () => give(new Error('abort')),
      onProgressUpdate: (listener: Progress) => void listeners.add(listener),
      offProgressUpdate: (listener: Progress) => void listeners.delete(listener),
      onHeadersReceived: nothing,
      offHeadersReceived: nothing,
    }
    return done ? Object.assign(done, handle) : handle
  }

type Listener = (state: { isConnected: boolean; networkType: string }) => void

/** `wx`'s network: requests go out through the phone, never through the browser. */
export const createRequests = () => {
  const listeners = new Set<Listener>()
  let connected = true
  const state = () => ({ isConnected: connected, networkType: connected ? 'wifi' : 'none' })
  const api: Fields = {
    request: task('request', request),
    uploadFile: task('uploadFile', uploadFile),
    downloadFile: task('downloadFile', downloadFile),
    onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
    offNetworkStatusChange: (listener?: Listener) =>
      void (listener ? listeners.delete(listener) : listeners.clear()),
    ...asynchronousAll({ getNetworkType: () => ({ networkType: state().networkType }) }),
  }
  return {
    api,
    /** The network comes or goes; the app's listeners hear of it. */
    turn(on: boolean) {
      connected = on
      for (const listener of listeners) listener(state())
    },
  }
}
