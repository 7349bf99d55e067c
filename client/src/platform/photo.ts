import Taro from '@tarojs/taro'

/** A photo on this phone. `path` lives until the app is closed. */
export type Photo = { readonly path: string; readonly bytes: Uint8Array }

/** Chosen; she changed her mind; or the phone did not let us. */
export type Chosen =
  | { readonly kind: 'photo'; readonly photo: Photo }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused' }

/** Above this, a photo is made smaller before it is sent: sharp enough to read a licence, light enough for 3G. */
const heavy = 1_500_000
const longestSide = 2400

const drawn = async (file: Blob): Promise<Blob> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('canvas gave no JPEG'))),
      'image/jpeg',
      0.85,
    )
  })
}

const lighter = async (file: Blob): Promise<Blob> => {
  if (file.size <= heavy) return file
  try {
    return await drawn(file)
  } catch {
    // Not a picture this browser can draw: it goes as it is, and the server says what is wrong with it.
    return file
  }
}

const pickFile = (): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    // Naming the types makes iPhones hand over a JPEG instead of HEIC.
    input.accept = 'image/jpeg,image/png,image/webp'
    input.style.display = 'none'
    const done = (file: File | null) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => done(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => done(null))
    document.body.append(input)
    input.click()
  })

const fromBrowser = async (): Promise<Chosen> => {
  const picked = await pickFile()
  if (!picked) return { kind: 'cancelled' }
  const file = await lighter(picked)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { kind: 'photo', photo: { path: URL.createObjectURL(file), bytes } }
}

const readBytes = (path: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => {
        if (typeof data === 'string') reject(new Error('asked for bytes, got text'))
        else resolve(new Uint8Array(data))
      },
      fail: (cause) => reject(new Error('the photo cannot be read', { cause })),
    })
  })

const fromMiniProgram = async (): Promise<Chosen> => {
  const chosen = await Taro.chooseMedia({
    count: 1,
    mediaType: ['image'],
    sourceType: ['camera', 'album'],
    sizeType: ['compressed'],
  }).catch((cause: { errMsg?: string }) => (/cancel/.test(cause.errMsg ?? '') ? null : undefined))
  if (chosen === null) return { kind: 'cancelled' }
  const file = chosen?.tempFiles[0]
  if (!file) return { kind: 'refused' }
  const path =
    file.size > heavy
      ? (await Taro.compressImage({ src: file.tempFilePath, quality: 80 })).tempFilePath
      : file.tempFilePath
  return { kind: 'photo', photo: { path, bytes: await readBytes(path) } }
}

/** Lets her take a photo or choose one. */
export const choosePhoto = async (): Promise<Chosen> =>
  process.env.TARO_ENV === 'h5' ? fromBrowser() : fromMiniProgram()

/** Shows a photo full screen. */
export const enlargePhoto = (path: string): void => {
  void Taro.previewImage({ urls: [path], current: path })
}
