import Taro from '@tarojs/taro'

/** A small place on the phone that outlives a killed app. Values are JSON. */
export const storage = {
  read(key: string): unknown {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null
  },
  write(key: string, value: unknown): void {
    Taro.setStorageSync(key, JSON.stringify(value))
  },
  remove(key: string): void {
    Taro.removeStorageSync(key)
  },
}

export type Storage = typeof storage
