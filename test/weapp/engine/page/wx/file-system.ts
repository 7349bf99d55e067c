import { files } from '../files'
import { fromBase64, host, toBase64 } from '../host'
import { type Fields, text } from '../record'
import { asynchronousAll } from './asynchronous'

type Content = string | ArrayBuffer

const decoded = (bytes: Uint8Array<ArrayBuffer>, encoding: unknown): Content => {
  if (encoding === undefined || encoding === null || encoding === '') return bytes.slice().buffer
  if (encoding === 'base64') return toBase64(bytes)
  if (encoding === 'utf8' || encoding === 'utf-8') return host.decoder.decode(bytes)
  if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  throw new Error(`invalid encoding ${String(encoding)}`)
}

const encoded = (data: unknown, encoding: unknown): Uint8Array<ArrayBuffer> => {
  if (data instanceof ArrayBuffer) return new Uint8Array(data.slice(0))
  return encoding === 'base64' ? fromBase64(text(data)) : new Uint8Array(host.encoder.encode(text(data)))
}

const read = (path: unknown, encoding: unknown, position?: unknown, length?: unknown): Content => {
  const bytes = files.read(text(path))
  const from = typeof position === 'number' ? position : 0
  const to = typeof length === 'number' ? from + length : bytes.length
  return decoded(bytes.slice(from, to), encoding)
}

const save = (from: unknown, to: unknown) => files.save(text(from), to === undefined ? undefined : text(to))

const stats = (path: unknown) => ({
  size: files.read(text(path)).length,
  mode: 33206,
  lastAccessedTime: 0,
  lastModifiedTime: 0,
  isFile: () => true,
  isDirectory: () => false,
})

const savedList = () =>
  files.saved().map(([filePath, bytes]) => ({ filePath, size: bytes.length, createTime: 0 }))

/** `wx.getFileSystemManager()` and the older functions for saved files. */
export const createFileSystem = (): Fields => {
  const older: Record<string, (options: Fields) => unknown> = {
    saveFile: ({ tempFilePath, filePath }) => ({ savedFilePath: save(tempFilePath, filePath) }),
    removeSavedFile: ({ filePath }) => files.remove(text(filePath)),
    getSavedFileList: () => ({ fileList: savedList() }),
    getFileInfo: ({ filePath }) => ({ size: files.read(text(filePath)).length }),
  }
  const manager: Fields = {
    readFileSync: read,
    writeFileSync: (path: unknown, data: unknown, encoding: unknown) =>
      void files.write(text(path), encoded(data, encoding)),
    saveFileSync: save,
    accessSync: (path: unknown) => void files.read(text(path)),
    unlinkSync: (path: unknown) => files.remove(text(path)),
    statSync: stats,
    ...asynchronousAll({
      ...older,
      readFile: ({ filePath, encoding, position, length }) => ({
        data: read(filePath, encoding, position, length),
      }),
      writeFile: ({ filePath, data, encoding }) => void files.write(text(filePath), encoded(data, encoding)),
      copyFile: ({ srcPath, destPath }) =>
        void files.write(text(destPath), files.read(text(srcPath)).slice()),
      access: ({ path }) => void files.read(text(path)),
      unlink: ({ filePath }) => files.remove(text(filePath)),
      stat: ({ path }) => ({ stats: stats(path) }),
    }),
  }
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => manager,
    ...asynchronousAll(older),
  }
}
