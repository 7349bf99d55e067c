import { readPushEvents } from '#functions/wechat/push-events'

const ids = { todo: 'T-todo', expiry: 'T-expiry', result: 'T-result' }
const read = (body: unknown) => readPushEvents(typeof body === 'string' ? body : JSON.stringify(body), ids)

const about = (Event: string) => ({
  ToUserName: 'gh_123456789abc',
  FromUserName: 'o-tea-shop',
  CreateTime: '1620973045',
  MsgType: 'event',
  Event,
})
const popup = about('subscribe_msg_popup_event')
const change = about('subscribe_msg_change_event')
const sent = about('subscribe_msg_sent_event')
const yes = { TemplateId: 'T-todo', SubscribeStatusString: 'accept', PopupScene: '0' }
const no = { TemplateId: 'T-expiry', SubscribeStatusString: 'reject', PopupScene: '0' }
const event = (template: string, what: object) => ({
  id: expect.any(String),
  openid: 'o-tea-shop',
  template,
  at: '2021-05-14T06:17:25.000Z',
  ...what,
})
const accepted = event('todo', { kind: 'accept' })
const rejected = event('expiry', { kind: 'reject' })

const xml = (name: string, list: string, items: string) =>
  `<xml><ToUserName><![CDATA[gh_1]]></ToUserName>
    <FromUserName><![CDATA[o-tea-shop]]></FromUserName><CreateTime>1620973045</CreateTime>
    <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${name}]]></Event><${list}>${items}</${list}></xml>`
const xmlItem = (template: string, word: string) =>
  `<List><TemplateId><![CDATA[${template}]]></TemplateId>
   <SubscribeStatusString><![CDATA[${word}]]></SubscribeStatusString><PopupScene>2</PopupScene></List>`
const xmlPopup = (items: string) => xml('subscribe_msg_popup_event', 'SubscribeMsgPopupEvent', items)

it.each([
  ['at the root', { ...popup, List: [yes, no] }],
  ['under the event', { ...popup, SubscribeMsgPopupEvent: [yes, no] }],
  ['under the event in a list', { ...popup, SubscribeMsgPopupEvent: { List: [yes, no] } }],
  ['in XML', xmlPopup(xmlItem('T-todo', 'accept') + xmlItem('T-expiry', 'reject'))],
])('an answer for two templates is read %s', (_, body) => {
  expect(read(body)).toEqual([accepted, rejected])
})

it.each([
  ['at the root', { ...change, List: no }],
  ['under the event', { ...change, SubscribeMsgChangeEvent: [no] }],
  ['under the event in a list', { ...change, SubscribeMsgChangeEvent: { List: no } }],
  ['in XML', xml('subscribe_msg_change_event', 'SubscribeMsgChangeEvent', xmlItem('T-expiry', 'reject'))],
])('messages switched off for one template are read %s', (_, body) => {
  expect(read(body)).toEqual([rejected])
})

const end = { TemplateId: 'T-result', MsgID: '1864323726461255680', ErrorCode: '0', ErrorStatus: 'success' }
it.each([
  [{ ...sent, SubscribeMsgSentEvent: { List: end } }, 0],
  [{ ...sent, List: { ...end, ErrorCode: 43101 } }, 43101],
  [
    xml(
      'subscribe_msg_sent_event',
      'SubscribeMsgSentEvent',
      '<List><TemplateId>T-result</TemplateId><MsgID>1</MsgID><ErrorCode>0</ErrorCode></List>',
    ),
    0,
  ],
])('the end of a message is read: %j', (body, errcode) => {
  expect(read(body)).toEqual([event('result', { kind: 'sent', errcode })])
})

it('a repeated event has the same id, in XML too', () => {
  const idsOf = (body: unknown) => {
    const events = read(body)
    return events === 'unreadable' ? [] : events.map(({ id }) => id)
  }
  const first = idsOf({ ...popup, List: [yes, no] })
  expect(new Set(first).size).toBe(2)
  expect(idsOf({ ...popup, List: [yes, no] })).toEqual(first)
  expect(idsOf(xmlPopup(xmlItem('T-todo', 'accept') + xmlItem('T-expiry', 'reject')))).toEqual(first)
  expect(idsOf({ ...popup, CreateTime: 1620973046, List: yes })).not.toContain(first[0])
  expect(first.join()).not.toContain('tea-shop')
})

it.each([
  ['a template of others', { ...popup, List: { ...yes, TemplateId: 'T-other' } }],
  ['a word that nobody knows', { ...popup, List: { ...yes, SubscribeStatusString: 'later' } }],
  ['a consent where only refusals are told', { ...change, List: yes }],
  ['no list', popup],
  ['another event', { ...about('user_enter_tempsession'), List: yes }],
  ['a text', { ...popup, MsgType: 'text', Event: undefined, Content: 'accept' }],
])('%s is no event', (_, body) => expect(read(body)).toEqual([]))

it('"ban" is a refusal', () => {
  expect(read({ ...popup, List: { ...no, SubscribeStatusString: 'ban' } })).toEqual([rejected])
})

const bomb = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(9)}"><!ENTITY c "&a;&a;">]>${xmlPopup('<List>&c;</List>')}`
it.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['a person without an id', { ...popup, FromUserName: '', List: yes }],
  ['a time that is no number', { ...popup, CreateTime: 'yesterday', List: yes }],
  ['a time before all times', { ...popup, CreateTime: -1, List: yes }],
  ['a time after all times', { ...popup, CreateTime: '99999999999999999999', List: yes }],
  ['a list of something else', { ...popup, List: ['accept'] }],
  ['declared entities', bomb],
  ['an attribute', xmlPopup('<List a="1"></List>')],
  ['a comment', `<!-- -->${xmlPopup('')}`],
  ['another root', '<html></html>'],
  ['an end without a beginning', `</xml>${xmlPopup('')}`],
  ['crossed ends', '<xml><a><b></a></b></xml>'],
  ['no end', '<xml><MsgType>event</MsgType>'],
  ['an open CDATA', '<xml><![CDATA['],
  ['a deep nest', '<xml>'.repeat(5000)],
])('%s is unreadable', (_, body) => expect(read(body)).toBe('unreadable'))

it('the five entities of XML are their characters', () => {
  const body = xmlPopup(xmlItem('T', 'accept')).replace(
    '<![CDATA[o-tea-shop]]>',
    '&lt;o&gt;&amp;amp;&quot;&apos;',
  )
  const [first] = readPushEvents(body, { ...ids, todo: 'T' })
  expect(first).toMatchObject({ openid: '<o>&amp;"\'' })
})
