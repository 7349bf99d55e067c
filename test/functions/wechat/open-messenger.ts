import { wechatMessenger } from '#functions/wechat/wechat-messenger'
import { stoppedClock } from '#test/doubles/stopped-clock'

/** A message to somebody. */
const message = {
  openid: 'o-of-the-tea-shop',
  template: 'todo' as const,
  page: 'pages/licence/index?id=1',
  data: { thing1: { value: '食品经营许可证' } },
}

/** A messenger at the WeChat of this origin, and the clock it goes by. */
export function openMessenger(origin: string) {
  const clock = stoppedClock()
  const settings = {
    origin,
    appId: 'wx-mini',
    secret: 'the secret',
    templates: { todo: 'T1', expiry: 'T2', result: 'T3' },
    state: 'formal' as const,
  }
  const messenger = wechatMessenger(settings, clock)
  return { clock, send: () => messenger.send(message) }
}
