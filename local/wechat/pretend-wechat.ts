import { randomBytes } from 'node:crypto'
import { answerJson, answerPage, type Door, type Visit } from '../door/door'
import { readBody } from '../door/request-body'
import { type LoginCodes, openidOf, openLoginCodes, unionidOf } from './wechat-codes'
import { type WechatFaults, wechatFaults } from './wechat-faults'
import { openWechatMail, type WechatAnswer } from './wechat-mail'
import { authorizePage, messagesPage, sentencePage } from './wechat-page'

/** Where the pretend WeChat lives; the product's setting for WeChat's server points here. */
export const wechatPath = '/__local/wechat'

/** Ids of the message templates on this machine: their own names. */
export const localTemplates = {
  WECHAT_TEMPLATE_TODO: 'todo',
  WECHAT_TEMPLATE_EXPIRY: 'expiry',
  WECHAT_TEMPLATE_RESULT: 'result',
} as const

/** A WeChat that knows everyone by name, for this machine only. `now` is the business clock: it dates the messages. */
export async function pretendWechat(dataDirectory: string, now = () => new Date()): Promise<Door> {
  const codes = await openLoginCodes(dataDirectory)
  const mail = await openWechatMail(dataDirectory, now)
  const faults = wechatFaults()
  return async (visit) => {
    if (visit.path !== wechatPath && !visit.path.startsWith(`${wechatPath}/`)) return false
    const door = `${visit.method} ${visit.path.slice(wechatPath.length)}`
    if (door === 'GET /sns/jscode2session') {
      return login(visit, codes, faults, 'js_code', async (appid, name) => {
        await mail.meet(appid, name)
        return miniProgramAnswer(personOf(appid, name))
      })
    }
    if (door === 'GET /sns/oauth2/access_token') {
      return login(visit, codes, faults, 'code', async (appid, name) =>
        officialAccountAnswer(personOf(appid, name)),
      )
    }
    if (door === 'POST /cgi-bin/stable_token') return answerWechat(visit, mail.token(await readJson(visit)))
    if (door === 'POST /cgi-bin/message/subscribe/send') {
      const body = await readJson(visit)
      return answerWechat(visit, await mail.send(visit.query.get('access_token'), body, faults.next()))
    }
    if (door === 'GET /authorize') return authorize(visit)
    if (door === 'GET /messages') return answerJson(visit, 200, mail.messages())
    if (door === 'GET ' || door === 'GET /') return answerPage(visit, 200, messagesPage(mail.messages()))
    if (door === 'POST /faults') return faults.order(visit)
    return answerJson(visit, 404, { message: 'The pretend WeChat has no such page.' })
  }
}

async function readJson(visit: Visit): Promise<unknown> {
  const body = await readBody(visit.request, 64_000)
  try {
    return body === 'too_large' ? undefined : JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

type Person = { openid: string; unionid: string }

const personOf = (appid: string, name: string): Person => ({
  openid: openidOf(appid, name),
  unionid: unionidOf(name),
})

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
  faults: WechatFaults,
  codeName: string,
  answerOf: (appid: string, name: string) => Promise<WechatAnswer>,
): Promise<true> {
  const fault = faults.next()
  if (fault === 'timeout') return answerWechat(visit, 'silence')
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
  return answerWechat(visit, await answerOf(appid, name))
}

/** WeChat answers 200 and JSON under the name of plain text, also when it refuses. Silence lasts until the caller gives up. */
function answerWechat(visit: Visit, body: WechatAnswer): true {
  if (body === 'silence') return true
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
