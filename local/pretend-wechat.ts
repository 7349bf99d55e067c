import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { answerJson, answerPage, type Door, type Visit } from './door'
import { readDoorJson } from './request-body'
import { type LoginCodes, openidOf, openLoginCodes, unionidOf } from './wechat-codes'
import { authorizePage, messagesPage, sentencePage } from './wechat-page'

/** Where the pretend WeChat lives; the product's setting for WeChat's server points here. */
export const wechatPath = '/__local/wechat'

const times = z.int().check(z.gte(0), z.lte(1000))
const faultOrder = z.union([
  z.strictObject({ errcode: z.int(), times }),
  z.strictObject({ timeout: z.literal(true), times }),
])
const faultExpectation =
  'Send { "errcode": a number of WeChat, "times": 0 to 1000 } or { "timeout": true, "times": 0 to 1000 }.'

type Fault = number | 'timeout'

/** A WeChat that knows everyone by name, for this machine only. */
export async function pretendWechat(dataDirectory: string): Promise<Door> {
  const codes = await openLoginCodes(dataDirectory)
  const faults: Fault[] = []
  return async (visit) => {
    if (visit.path !== wechatPath && !visit.path.startsWith(`${wechatPath}/`)) return false
    const door = `${visit.method} ${visit.path.slice(wechatPath.length)}`
    if (door === 'GET /sns/jscode2session') return login(visit, codes, faults, 'js_code', miniProgramAnswer)
    if (door === 'GET /sns/oauth2/access_token')
      return login(visit, codes, faults, 'code', officialAccountAnswer)
    if (door === 'GET /authorize') return authorize(visit)
    if (door === 'GET /messages') return answerJson(visit, 200, [])
    if (door === 'GET ' || door === 'GET /') return answerPage(visit, 200, messagesPage([]))
    if (door !== 'POST /faults')
      return answerJson(visit, 404, { message: 'The pretend WeChat has no such page.' })
    const order = await readDoorJson(visit, faultOrder, faultExpectation)
    if (order === null) return true
    faults.length = 0
    faults.push(...Array<Fault>(order.times).fill('errcode' in order ? order.errcode : 'timeout'))
    return answerJson(visit, 200, { pending: faults.length })
  }
}

type Person = { openid: string; unionid: string }

const miniProgramAnswer = ({ openid, unionid }: Person) => ({
  session_key: randomBytes(16).toString('base64'),
  openid,
  unionid,
})

const officialAccountAnswer = ({ openid, unionid }: Person) => ({
  access_token: randomBytes(48).toString('base64url'),
  expires_in: 7200,
  refresh_token: randomBytes(48).toString('base64url'),
  openid,
  scope: 'snsapi_base',
  unionid,
})

async function login(
  visit: Visit,
  codes: LoginCodes,
  faults: Fault[],
  codeName: string,
  answerOf: (person: Person) => object,
): Promise<true> {
  const fault = faults.shift()
  if (fault === 'timeout') return true // The connection stays open without an answer until the caller gives up.
  if (fault !== undefined)
    return answerWechat(visit, { errcode: fault, errmsg: 'made to fail on this machine' })
  const { query } = visit
  const [appid, secret, code] = ['appid', 'secret', codeName].map((name) => query.get(name) ?? '')
  if (!appid) return answerWechat(visit, { errcode: 41002, errmsg: 'appid missing' })
  if (!secret) return answerWechat(visit, { errcode: 41004, errmsg: 'appsecret missing' })
  if (!code) return answerWechat(visit, { errcode: 41008, errmsg: 'missing code' })
  if (query.get('grant_type') !== 'authorization_code') {
    return answerWechat(visit, { errcode: 40002, errmsg: 'invalid grant_type' })
  }
  const name = await codes(code)
  if (typeof name === 'number') {
    return answerWechat(visit, { errcode: name, errmsg: name === 40163 ? 'code been used' : 'invalid code' })
  }
  return answerWechat(visit, answerOf({ openid: openidOf(appid, name), unionid: unionidOf(name) }))
}

/** WeChat answers 200 and JSON under the name of plain text, also when it refuses. */
function answerWechat(visit: Visit, body: object): true {
  visit.response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(body))
  return true
}

function authorize(visit: Visit): true {
  const { query, request, response } = visit
  const back = query.get('redirect_uri') ?? ''
  const target = URL.canParse(back) ? new URL(back) : null
  if (target === null || target.origin !== `http://${request.headers.host}`) {
    return answerPage(visit, 400, sentencePage('不能登录', '返回的地址不在本机。'))
  }
  const name = query.get('as')?.trim()
  const state = query.get('state')
  if (!name) {
    return answerPage(visit, 200, authorizePage({ redirect_uri: back, ...(state === null ? {} : { state }) }))
  }
  target.searchParams.set('code', `dev:${name}`)
  if (state !== null) target.searchParams.set('state', state)
  response.writeHead(302, { location: target.href, 'cache-control': 'no-store' }).end()
  return true
}
