import { files } from '../files'
import { host } from '../host'
import { fetchBytes } from '../network'
import { openSheet } from '../overlay'
import { type Fields, text } from '../record'
import { asynchronousAll } from './asynchronous'

/** Asks for pictures with the browser's own file chooser. */
const choose = async (count: number): Promise<readonly File[]> =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1
    input.addEventListener('change', () => resolve(Array.from(input.files ?? []).slice(0, count)))
    input.addEventListener('cancel', () => reject(new Error('cancel')))
    input.click()
  })

const chosen = async (options: Fields, most: number) => {
  const picked = await choose(typeof options.count === 'number' ? options.count : most)
  return Promise.all(
    picked.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return { path: files.temporary(bytes, file.name), size: bytes.length }
    }),
  )
}

const bytesOf = async (source: string) => (/^https?:/.test(source) ? fetchBytes(source) : files.read(source))

const typeOf = (bytes: Uint8Array) => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg'
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'png'
  return bytes[0] === 0x52 && bytes[8] === 0x57 ? 'webp' : 'unknown'
}

const compress = async (options: Fields) => {
  const picture = await host.createImageBitmap(new host.Blob([files.read(text(options.src))]))
  const wide = typeof options.compressedWidth === 'number' ? options.compressedWidth : picture.width
  const high =
    typeof options.compressedHeight === 'number'
      ? options.compressedHeight
      : Math.round((picture.height * wide) / picture.width)
  const canvas = document.createElement('canvas')
  canvas.width = wide
  canvas.height = high
  canvas.getContext('2d')?.drawImage(picture, 0, 0, wide, high)
  const quality = typeof options.quality === 'number' ? options.quality / 100 : 0.8
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  if (!blob) throw new Error('the picture cannot be compressed')
  return { tempFilePath: files.temporary(new Uint8Array(await blob.arrayBuffer()), 'compressed.jpg') }
}

/** `wx`'s pictures and codes. */
export const createMedia = (): Fields =>
  asynchronousAll({
    async chooseImage(options) {
      const tempFiles = await chosen(options, 9)
      return { tempFilePaths: tempFiles.map((one) => one.path), tempFiles }
    },
    async chooseMedia(options) {
      const tempFiles = (await chosen(options, 9)).map(({ path, size }) => ({
        tempFilePath: path,
        size,
        fileType: 'image',
      }))
      return { tempFiles, type: 'image' }
    },
    compressImage: compress,
    async getImageInfo(options) {
      const source = text(options.src)
      const bytes = await bytesOf(source)
      const { width, height } = await host.createImageBitmap(new host.Blob([bytes]))
      return { width, height, path: source, type: typeOf(bytes), orientation: 'up' }
    },
    async previewImage(options) {
      const url = text(options.current) || text(Array.isArray(options.urls) ? options.urls[0] : '')
      const picture = document.createElement('img')
      picture.alt = '预览'
      picture.src = host.createObjectURL(new host.Blob([await bytesOf(url)]))
      openSheet('预览', () => undefined, '关闭').content.append(picture)
    },
    /** A sheet with a field: what is typed is what the code says. */
    scanCode: () =>
      new Promise((resolve, reject) => {
        const sheet = openSheet('扫一扫', () => reject(new Error('cancel')))
        const input = document.createElement('input')
        input.setAttribute('aria-label', '二维码内容')
        sheet.content.append(input)
        sheet.button('确定', () => {
          sheet.close()
          resolve({ result: input.value, scanType: 'QR_CODE', charSet: 'utf-8', path: '' })
        })
      }),
  })
