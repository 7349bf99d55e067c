import { type Fields, text } from '../record'
import { report } from '../report'
import { asynchronousAll } from './asynchronous'

const mostOfOne = 1024 * 1024
const mostOfAll = 10 * mostOfOne

/** `wx`'s storage: JSON values by key, 1 MB each, 10 MB in all. It outlives the app. */
export const createStorage = (kept: Readonly<Record<string, string>>): Fields => {
  const entries = new Map(Object.entries(kept))
  const keep = (key: string, value: string | null) =>
    weappStore(key, value).catch((error: unknown) => report('storage', error))

  const read = (key: unknown): unknown => {
    const value = entries.get(text(key))
    return value === undefined ? '' : JSON.parse(value)
  }
  const size = () => Array.from(entries.values()).reduce((sum, value) => sum + value.length, 0)
  const write = (key: unknown, value: unknown) => {
    const json = JSON.stringify(value ?? '')
    if (json.length > mostOfOne) throw new Error('exceed storage item max length')
    const before = entries.get(text(key))?.length ?? 0
    if (size() - before + json.length > mostOfAll) throw new Error('exceed storage max size 10Mb')
    entries.set(text(key), json)
    void keep(text(key), json)
  }
  const remove = (key: unknown) => {
    entries.delete(text(key))
    void keep(text(key), null)
  }
  const clear = () => {
    for (const key of [...entries.keys()]) remove(key)
  }
  const info = () => ({
    keys: [...entries.keys()],
    currentSize: Math.ceil(size() / 1024),
    limitSize: mostOfAll / 1024,
  })

  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    ...asynchronousAll({
      getStorage({ key }) {
        if (!entries.has(text(key))) throw new Error('data not found')
        return { data: read(key) }
      },
      setStorage: ({ key, data }) => write(key, data),
      removeStorage: ({ key }) => remove(key),
      clearStorage: clear,
      getStorageInfo: info,
    }),
  }
}
