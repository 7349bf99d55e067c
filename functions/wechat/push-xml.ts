// CDATA, a tag without attributes, or text: WeChat's pushes hold nothing else.
const part = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z]\w{0,63})>|([^<]+)/y
const entity = /&(lt|gt|amp|quot|apos);/g
const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const deepest = 6

type Element = { readonly name: string; text: string; readonly children: Map<string, unknown> }

/**
 * The small XML of WeChat's pushes in the form of their JSON: elements are keys, repeated ones arrays, text is text. Null
 * for anything more: attributes, comments, instructions, declared entities (so none can grow), deep nesting.
 */
export function readPushXml(text: string): unknown {
  const root: Element = { name: '', text: '', children: new Map() }
  const open: Element[] = [root]
  part.lastIndex = 0
  const body = text.trim()
  while (part.lastIndex < body.length) {
    const [found, cdata, slash, name, plain] = part.exec(body) ?? []
    const current = open.at(-1)
    if (found === undefined || current === undefined) return null
    if (cdata !== undefined) current.text += cdata
    else if (plain !== undefined) current.text += plain.replace(entity, (_, key) => characters[key] ?? '')
    else if (name !== undefined && slash === '') open.push({ name, text: '', children: new Map() })
    else if (!close(open, name)) return null
    if (open.length > deepest) return null
  }
  return open.length === 1 ? (root.children.get('xml') ?? null) : null
}

function close(open: Element[], name: string | undefined): boolean {
  const ended = open.pop()
  const parent = open.at(-1)
  if (ended === undefined || parent === undefined || ended.name !== name) return false
  const value = ended.children.size === 0 ? ended.text.trim() : Object.fromEntries(ended.children)
  const before = parent.children.get(name)
  if (before === undefined) parent.children.set(name, value)
  else if (Array.isArray(before)) before.push(value)
  else parent.children.set(name, [before, value])
  return true
}
