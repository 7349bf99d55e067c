const people = ['tea-shop', 'pancake-stall', 'walnut-farm', 'cake-maker', 'noodle-brand']

const style = `body{font:17px/1.6 system-ui,sans-serif;max-width:24em;margin:2em auto;padding:0 1em;color:#1a1a1a}
input,button{font:inherit;padding:.5em 1em;margin:.25em .25em .25em 0;border:1px solid #767676;border-radius:.4em}
button{background:#07793e;border-color:#07793e;color:#fff}label{display:block}table{border-collapse:collapse}
td,th{border:1px solid #767676;padding:.25em .5em;text-align:left}`

/** The page that stands in for WeChat's own: it asks who logs in. `hidden` goes back to the server with the answer. */
export function authorizePage(hidden: Readonly<Record<string, string>>): string {
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  const choices = people.map((name) => `<button name="as" value="${name}" formnovalidate>${name}</button>`)
  return page(
    '模拟微信登录',
    `<p>这里不是微信，只在本机开发时使用。选一个人，或者写一个名字。</p>
<form method="get">${fields.join('')}<p>${choices.join('\n')}</p></form>
<form method="get">${fields.join('')}<p><label for="name">名字</label>
<input id="name" name="as" required maxlength="64" pattern="[^:]+" autocomplete="off" autofocus>
<button>登录</button></p></form>`,
  )
}

/** A page with one sentence. */
export const sentencePage = (title: string, sentence: string): string =>
  page(title, `<p>${escapeHtml(sentence)}</p>`)

/** The page of the messages that were sent to sellers. */
export function messagesPage(messages: readonly Readonly<Record<string, unknown>>[]): string {
  if (messages.length === 0) return sentencePage('发出的微信消息', '还没有发出消息。')
  const columns = ['at', 'to', 'template', 'page', 'data', 'outcome']
  const head = columns.map((name) => `<th scope="col">${name}</th>`)
  const rows = messages.map(
    (message) => `<tr>${columns.map((name) => `<td>${escapeHtml(cell(message[name]))}</td>`).join('')}</tr>`,
  )
  return page(
    '发出的微信消息',
    `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  )
}

const cell = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1>
${body}
</main></body></html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
