import type { Storage } from '#client/platform/storage'

/** A phone's storage: texts that outlive the app, shared by its tabs. While it is full it takes no more than it has. */
export function openPhoneStorage(forgets: boolean): Storage & { full: boolean } {
  const kept = new Map<string, string>()
  let room = 0
  const used = (): number => [...kept.values()].reduce((sum, { length }) => sum + length, 0)
  return {
    get full() {
      return room > 0
    },
    set full(isFull) {
      room = isFull ? used() + 1 : 0
    },
    read: (key) => JSON.parse(kept.get(key) ?? 'null'),
    write(key, value) {
      const text = JSON.stringify(value)
      if (room > 0 && used() - (kept.get(key)?.length ?? 0) + text.length > room) return false
      if (!forgets) kept.set(key, text)
      return true
    },
    remove: (key) => void kept.delete(key),
  }
}
