import Taro from '@tarojs/taro'

/** Reads a file of the mini-program whole. Throws where there is none. */
export const readBytes = (path: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => {
        if (typeof data === 'string') reject(new Error('Asked for bytes, got text.'))
        else resolve(new Uint8Array(data))
      },
      fail: (cause) => reject(new Error('The photo cannot be read.', { cause })),
    })
  })
