// WeChat's own table of what a field of a template may hold, by the word its name begins with:
// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
const limits: Readonly<Record<string, RegExp>> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  number: /^-?\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^(\d{4}(年|-|\/|\.)\d{1,2}(月|-|\/|\.)\d{1,2}日? )?\d{1,2}:\d{2}(:\d{2})?$/,
  date: /^(\d{4}(年|-|\/|\.))?\d{1,2}(月|-|\/|\.)\d{1,2}日?( \d{1,2}:\d{2}(:\d{2})?)?$/,
  phone_number: /^[\d+-]{1,17}$/,
  name: /^(\p{Script=Han}{1,10}|[\x20-\x7e]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** Whether WeChat would take this value in this field (`thing1`, `date2` ...); a field of no known kind is not taken. */
export function isFieldAccepted(name: string, value: string): boolean {
  const kind = /^([a-z_]+)\d+$/.exec(name)?.[1] ?? ''
  return limits[kind]?.test(value) ?? false
}
