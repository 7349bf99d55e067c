import Taro from '@tarojs/taro'

/** A request in the words of HTTP. `path` begins with `/` and is taken at the API's origin. */
export type Sent = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What came back. `status` 0 means that nobody answered: no network, or 20 s without an answer. */
export type Answered = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

const patience = 20_000

const lowered = (headers: Record<string, unknown> | undefined) => {
  const names: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers ?? {})) names[name.toLowerCase()] = String(value)
  return names
}

/** Sends one request. Never throws: an unreachable server is an answer with status 0. */
export const send = async (request: Sent): Promise<Answered> => {
  try {
    const answer = await Taro.request({
      url: API_ORIGIN + request.path,
      method: request.method,
      header: { Accept: 'application/json', ...request.headers },
      // A string goes out as it is: left to itself, WeChat sends `{}` of a POST without a body as an empty text.
      data: request.body === undefined ? undefined : JSON.stringify(request.body),
      timeout: patience,
    })
    return { status: answer.statusCode, headers: lowered(answer.header), body: answer.data }
  } catch {
    return { status: 0, headers: {}, body: null }
  }
}
