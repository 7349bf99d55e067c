import Taro from '@tarojs/taro'
import { browserPhotos } from './browser-photos'
import { readBytes } from './files'
import type { Photo } from './photo'

/** A place for photos that outlives a killed app. It may be full or barred: then `keep` answers false, and life goes on. */
export type KeptPhotos = {
  readonly keep: (name: string, photo: Photo) => Promise<boolean>
  readonly find: (name: string) => Promise<Photo | null>
  readonly drop: (name: string) => Promise<void>
}

const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH}/photo-${name}`

/** WeChat gives every mini-program 200 MB of files of its own. A copy: the temporary file goes on being shown and sent. */
const weappPhotos: KeptPhotos = {
  keep: (name, { path }) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().copyFile({
        srcPath: path,
        destPath: pathOf(name),
        success: () => resolve(true),
        fail: () => resolve(false),
      })
    }),
  find: (name) =>
    new Promise((resolve, reject) => {
      const path = pathOf(name)
      Taro.getFileSystemManager().access({
        path,
        success: () => readBytes(path).then((bytes) => resolve({ path, bytes }), reject),
        fail: () => resolve(null),
      })
    }),
  drop: (name) =>
    new Promise((resolve) => {
      // Gone is gone: whether it was ever there does not matter.
      const done = () => resolve()
      Taro.getFileSystemManager().unlink({ filePath: pathOf(name), success: done, fail: done })
    }),
}

export const keptPhotos: KeptPhotos = process.env.TARO_ENV === 'h5' ? browserPhotos : weappPhotos
