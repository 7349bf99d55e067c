import type { Photo } from './photo'

const shelf = 'photos'

/** The browser's own database; storage by keys holds too little for photos. `null` where it is barred. */
const open = (): Promise<IDBDatabase | null> =>
  new Promise((resolve) => {
    const asked = indexedDB.open('liangzheng', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(shelf)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => resolve(null)
  })

const perform = async <T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> => {
  const database = await open()
  if (database === null) return { ok: false }
  return new Promise((resolve) => {
    const transaction = database.transaction(shelf, mode)
    const request = act(transaction.objectStore(shelf))
    transaction.oncomplete = () => {
      database.close()
      resolve({ ok: true, value: request.result })
    }
    transaction.onabort = () => {
      database.close()
      resolve({ ok: false })
    }
  })
}

/** Photos in the browser's database, as bytes: older iPhones lose what is kept as a file. */
export const browserPhotos = {
  keep: async (name: string, { bytes }: Photo): Promise<boolean> =>
    (await perform('readwrite', (store) => store.put(bytes, name))).ok,
  find: async (name: string): Promise<Photo | null> => {
    const found = await perform<unknown>('readonly', (store) => store.get(name))
    if (!found.ok || !(found.value instanceof Uint8Array)) return null
    const bytes = new Uint8Array(found.value)
    return { path: URL.createObjectURL(new Blob([bytes])), bytes }
  },
  drop: async (name: string): Promise<void> => {
    await perform('readwrite', (store) => store.delete(name))
  },
}
