import Taro from '@tarojs/taro'
import { readBytes } from './files'
import { jpegHeader } from './jpeg-header'
import { isLight, lighten, type Weight } from './lighten'
import type { Chosen, Pixels } from './photo'
import { drawFile } from './weapp-canvas'

type Sized = { readonly width: number; readonly height: number }
type File = { readonly path: string; readonly size: number }

const sized = async (path: string): Promise<File> => ({ path, size: (await readBytes(path)).length })

/** WeChat's own way: by width or by height, whichever is the long side. */
const compressed = async (path: string, { width, height }: Sized, { side, quality }: Weight) => {
  const to = width >= height ? { compressedWidth: side } : { compressedHeight: side }
  const { tempFilePath } = await Taro.compressImage({ src: path, quality: quality * 100, ...to })
  return sized(tempFilePath)
}

/** Through a canvas, for a photo that is stored lying: the server keeps no EXIF, so it must stand by itself. */
const turned = async (path: string, stored: Sized & { readonly orientation: number }, weight: Weight) => {
  const { canvas } = await drawFile(path, weight.side, stored)
  // Left to itself, WeChat writes a pixel of the screen for each point, which is two or three of ours.
  const whole = { destWidth: canvas.width, destHeight: canvas.height }
  const jpeg = { ...whole, fileType: 'jpg', quality: weight.quality } as const
  return sized((await Taro.canvasToTempFilePath({ canvas, ...jpeg })).tempFilePath)
}

const pixelsOf = async (path: string, side: number): Promise<Pixels | null> => {
  if (!Taro.canIUse('createOffscreenCanvas')) return null
  const { canvas, context } = await drawFile(path, side, null)
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { width, height, data }
}

const pick = async (): Promise<string | 'cancelled' | 'refused'> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      // WeChat's own compression goes by screens, not by print: ours comes after.
      sizeType: ['original'],
    })
    return tempFiles[0]?.tempFilePath ?? 'refused'
  } catch (cause) {
    const said = typeof cause === 'object' && cause !== null && 'errMsg' in cause ? String(cause.errMsg) : ''
    return /cancel/.test(said) ? 'cancelled' : 'refused'
  }
}

/** The size of a picture, `null` where WeChat cannot show it. */
const sizeOf = async (path: string): Promise<Sized | null> => {
  try {
    const { width, height } = await Taro.getImageInfo({ src: path })
    return width > 0 && height > 0 ? { width, height } : null
  } catch {
    return null
  }
}

/** Lets her take a photo or choose one in WeChat. */
export const photoFromWeapp = async (judgedSide: number): Promise<Chosen> => {
  const path = await pick()
  if (path === 'cancelled' || path === 'refused') return { kind: path }
  const original = await readBytes(path)
  const size = await sizeOf(path)
  if (size === null) return { kind: 'unreadable', bytes: original.slice(0, 64) }
  const side = Math.max(size.width, size.height)
  const stored = jpegHeader(original)
  const lies = stored !== null && stored.orientation !== 1 && Taro.canIUse('createOffscreenCanvas')
  const light =
    isLight(original.length, side) && !lies
      ? path
      : (
          await lighten(side, (weight) =>
            lies ? turned(path, stored, weight) : compressed(path, size, weight),
          )
        ).path
  const bytes = light === path ? original : await readBytes(light)
  const pixels = await pixelsOf(light, judgedSide)
  return { kind: 'photo', taken: { photo: { path: light, bytes }, ...size, pixels } }
}
