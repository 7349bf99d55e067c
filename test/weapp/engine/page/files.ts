import { fromBase64, toBase64 } from './host'
import { report } from './report'

const extension = (name: string) => /\.(\w{1,8})$/.exec(name)?.[1] ?? 'unknown'

/**
 * The phone's files as an app sees them: temporary ones die with the app, saved ones (`wxfile://store_`, and what is written under
 * `wxfile://usr`) outlive it.
 */
const createFiles = () => {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>()
  let count = 0

  const lasting = (path: string) => path.startsWith('wxfile://store_') || path.startsWith('wxfile://usr/')
  const keep = (path: string, bytes: Uint8Array | null) => {
    if (!lasting(path)) return
    weappKeep(path, bytes && toBase64(bytes)).catch((error: unknown) => report('files', error))
  }

  const write = (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    contents.set(path, bytes)
    keep(path, bytes)
    return path
  }
  const name = (kind: 'tmp' | 'store', like: string) => {
    count += 1
    return `wxfile://${kind}_${Date.now().toString(36)}${count}.${extension(like)}`
  }
  const find = (path: string) => contents.get(path)
  const read = (path: string) => {
    const bytes = find(path)
    if (!bytes) throw new Error(`no such file or directory, open ${path}`)
    return bytes
  }
  const remove = (path: string) => {
    read(path)
    contents.delete(path)
    keep(path, null)
  }

  return {
    find,
    /** The bytes of a file; throws in WeChat's words where there is none. */
    read,
    write,
    remove,
    /** Puts bytes into a new temporary file, named with the extension of `like`; answers its path. */
    temporary: (bytes: Uint8Array<ArrayBuffer>, like: string) => write(name('tmp', like), bytes),
    /** Moves a temporary file to a saved one; answers its path. */
    save(from: string, to?: string) {
      const path = write(to ?? name('store', from), read(from))
      remove(from)
      return path
    },
    /** Brings back what an earlier life of the app saved. */
    restore(kept: Readonly<Record<string, string>>) {
      for (const [path, base64] of Object.entries(kept)) contents.set(path, fromBase64(base64))
    },
    saved: () => Array.from(contents).filter(([path]) => lasting(path)),
  }
}

export const files = createFiles()
