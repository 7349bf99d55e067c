import { files } from '../files'
import { host } from '../host'
import { type Fields, field, isFields, text } from '../record'
import { report } from '../report'
import { asynchronousAll } from './asynchronous'

const drawings = new WeakMap<object, HTMLCanvasElement>()
const pictures = new WeakMap<object, ImageBitmap>()

/**
 * What `createImage` answers. Of the versions of WeChat this is one that draws a photo as it is stored: its EXIF orientation is
 * the app's own affair.
 */
const createImage = (): object => {
  let source = ''
  const image = {
    width: 0,
    height: 0,
    onload: null,
    onerror: null,
    get src() {
      return source
    },
    set src(path: string) {
      source = path
      load(path).catch((error: unknown) => report('image of a canvas', error))
    },
  }
  const call = (name: 'onload' | 'onerror') => {
    const listener: unknown = Reflect.get(image, name)
    if (typeof listener === 'function') Reflect.apply(listener, image, [{}])
  }
  const load = async (path: string) => {
    try {
      const bitmap = await host.createImageBitmap(new host.Blob([files.read(path)]), {
        imageOrientation: 'none',
      })
      pictures.set(image, bitmap)
      image.width = bitmap.width
      image.height = bitmap.height
    } catch {
      return call('onerror')
    }
    call('onload')
  }
  return image
}

/** The browser's own context, but that it draws the images of this canvas. */
const contextOf = (canvas: HTMLCanvasElement): object => {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the canvas has no context')
  const drawImage = (image: object, ...box: readonly unknown[]) => {
    const bitmap = pictures.get(image)
    if (!bitmap) throw new Error('drawImage: the image is not loaded, or not of this canvas')
    Reflect.apply(context.drawImage, context, [bitmap, ...box])
  }
  return new Proxy(context, {
    get(target, name) {
      const value: unknown = name === 'drawImage' ? drawImage : Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  })
}

const createOffscreenCanvas = (options: unknown): object => {
  if (!isFields(options) || options.type !== '2d') throw new Error('only canvases of type 2d are drawn here')
  const canvas = document.createElement('canvas')
  canvas.width = Number(options.width)
  canvas.height = Number(options.height)
  const context = contextOf(canvas)
  const offscreen = {
    get width() {
      return canvas.width
    },
    set width(pixels: number) {
      canvas.width = pixels
    },
    get height() {
      return canvas.height
    },
    set height(pixels: number) {
      canvas.height = pixels
    },
    createImage,
    getContext: () => context,
  }
  drawings.set(offscreen, canvas)
  return offscreen
}

/** Left to itself it writes as many pixels as the screen has for each point. */
const toFile = async (options: Fields) => {
  const canvas = isFields(options.canvas) ? drawings.get(options.canvas) : undefined
  if (!canvas) throw new Error('canvas is empty')
  const size = (name: 'destWidth' | 'destHeight', own: number) => {
    const wanted = field(options, name)
    return typeof wanted === 'number' ? wanted : own * window.devicePixelRatio
  }
  const copy = document.createElement('canvas')
  copy.width = size('destWidth', canvas.width)
  copy.height = size('destHeight', canvas.height)
  copy.getContext('2d')?.drawImage(canvas, 0, 0, copy.width, copy.height)
  const kind = text(options.fileType, 'png') === 'jpg' ? 'jpg' : 'png'
  const quality = typeof options.quality === 'number' ? options.quality : 1
  const type = kind === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((resolve) => copy.toBlob(resolve, type, quality))
  if (!blob) throw new Error('the canvas cannot be written')
  return { tempFilePath: files.temporary(new Uint8Array(await blob.arrayBuffer()), `canvas.${kind}`) }
}

/** `wx`'s canvases off the screen. */
export const createCanvas = (): Fields => ({
  createOffscreenCanvas,
  ...asynchronousAll({ canvasToTempFilePath: toFile }),
})
