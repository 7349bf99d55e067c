import { api, type EndpointName } from '#shared/contract/api'
import type { Method } from '#shared/contract/endpoint'

type Match = { readonly name: EndpointName; readonly params: Readonly<Record<string, string>> }

const isName = (name: string): name is EndpointName => name in api
const names = Object.keys(api).filter(isName)

// Every parameter is an id, and no id of ours is longer or has other characters, so no store is asked for such an id.
const id = /^[\w-]{1,64}$/

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null // A broken percent sequence names nothing.
  }
}

function paramsOf(template: string, path: string): Readonly<Record<string, string>> | null {
  const expected = template.split('/')
  const given = path.split('/')
  if (expected.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? ''
    if (!part.startsWith('{')) {
      if (part !== value) return null
      continue
    }
    const text = decoded(value)
    if (text === null || !id.test(text)) return null
    params[part.slice(1, -1)] = text
  }
  return params
}

/** The operations on a path, by method; empty when the contract has no such path. */
export function route(path: string): ReadonlyMap<Method, Match> {
  const matches = names.flatMap((name): [Method, Match][] => {
    const params = paramsOf(api[name].path, path)
    return params === null ? [] : [[api[name].method, { name, params }]]
  })
  return new Map(matches)
}
