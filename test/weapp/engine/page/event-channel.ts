import { type Fields, isFields } from './record'

type Listener = (...given: readonly unknown[]) => void

/** The line between a page and the one that opened it. */
export const createEventChannel = (events: Fields) => {
  const listeners: [name: string, listener: Listener, once: boolean][] = []
  const on = (name: string, listener: Listener) => void listeners.push([name, listener, false])
  const once = (name: string, listener: Listener) => void listeners.push([name, listener, true])
  const off = (name: string, listener?: Listener) => {
    for (let at = listeners.length - 1; at >= 0; at -= 1) {
      const entry = listeners[at]
      if (entry && entry[0] === name && (!listener || entry[1] === listener)) listeners.splice(at, 1)
    }
  }
  const emit = (name: string, ...given: readonly unknown[]) => {
    for (const [known, listener, isOnce] of [...listeners]) {
      if (known !== name) continue
      if (isOnce) off(name, listener)
      listener(...given)
    }
  }
  if (isFields(events)) {
    for (const [name, listener] of Object.entries(events)) {
      if (typeof listener === 'function') on(name, (...given) => Reflect.apply(listener, undefined, given))
    }
  }
  return { on, once, off, emit }
}
