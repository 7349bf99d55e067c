import * as glassEasel from 'glass-easel'
import { report } from './report'

/** The component engine's node of a DOM element, or of the nearest element around it that has one. */
export const nodeOf = (element: EventTarget | null): glassEasel.Element | null => {
  let at = element instanceof Node ? element : null
  while (at !== null) {
    const node: unknown = Reflect.get(at, '__wxElement')
    if (node instanceof glassEasel.Element) return node
    at = at.parentNode
  }
  return null
}

type Manner = {
  /** Touch events rise through the page, others stay where they are. */
  readonly bubbles?: boolean
  /** Fields beside `detail`, such as `touches`. */
  readonly extra?: Record<string, unknown>
}

/** Sends an event of a built-in component to the app. */
export const fire = (element: EventTarget, type: string, detail: unknown, manner: Manner = {}): void => {
  const node = nodeOf(element)
  if (!node) return
  const rises = manner.bubbles ?? false
  const event = new glassEasel.Event(type, detail, {
    bubbles: rises,
    composed: rises,
    capturePhase: rises,
    extraFields: { ...manner.extra },
  })
  glassEasel.Event.dispatchEvent(node, event)
}

const target = (value: unknown) => {
  if (!(value instanceof Object)) return value
  const id: unknown = Reflect.get(value, 'id')
  const dataset: unknown = Reflect.get(value, 'dataset')
  return { id, dataset: { ...(dataset instanceof Object ? dataset : {}) }, offsetLeft: 0, offsetTop: 0 }
}

/** An event as the app's code sees it in WeChat: plain data, since it comes from another thread. */
const plain = (value: unknown): unknown => {
  if (!(value instanceof glassEasel.Event)) return value
  const mark: unknown = Reflect.get(value, 'mark')
  return {
    type: value.type,
    timeStamp: value.timeStamp,
    detail: value.detail,
    ...value.extraFields,
    mark: mark ?? {},
    target: target(Reflect.get(value, 'target')),
    currentTarget: target(Reflect.get(value, 'currentTarget')),
  }
}

/** Gives the functions of a page's or component's definition plain events, and reports what they throw. */
export const withPlainEvents = (definition: object): Record<string, unknown> => {
  const wrapped: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(definition)) {
    if (typeof value !== 'function') {
      wrapped[name] = name === 'methods' && value instanceof Object ? withPlainEvents(value) : value
      continue
    }
    wrapped[name] = function (this: unknown, ...given: unknown[]) {
      try {
        return Reflect.apply(value, this, given.map(plain))
      } catch (error) {
        report(name, error)
        return undefined
      }
    }
  }
  return wrapped
}
