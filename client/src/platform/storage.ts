import Taro from '@tarojs/taro'

/** A small place on the phone that outlives a killed app. Values are JSON. */
export const storage = {
  read(key: string): unknown {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null
  },
  /** False when the phone has no room for it: then what was there before stays. */
  write(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  remove(key: string): void {
    Taro.removeStorageSync(key)
  },
}

export type Storage = typeof storage

/** Calls back when another tab has written into the storage. A mini-program has no tabs. */
export const onOtherTab = (run: () => void): void => {
  if (process.env.TARO_ENV === 'h5') window.addEventListener('storage', run)
}
