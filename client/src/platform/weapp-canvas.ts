import Taro from '@tarojs/taro'
import type { JpegHeader } from './jpeg-header'

/** Quarter turns to the right that bring a stored picture upright, by its EXIF orientation; mirrored ones are not photos. */
const quarters = (orientation: number): number => {
  if (orientation === 5 || orientation === 6) return 1
  if (orientation === 3 || orientation === 4) return 2
  return orientation === 7 || orientation === 8 ? 3 : 0
}

const isContext = (
  context: Taro.RenderingContext,
): context is Taro.RenderingContext & CanvasRenderingContext2D => 'drawImage' in context

/** WeChat writes an off-screen canvas to a file like any other; Taro's types know only those on a page. */
const isWritable = (canvas: Taro.OffscreenCanvas): canvas is Taro.OffscreenCanvas & Taro.Canvas =>
  'createImage' in canvas

/**
 * Draws a picture file on a canvas of its own, its long side reduced to `side`. Some versions of WeChat turn a photo upright
 * by its EXIF, some do not: where the picture comes as wide as it is `stored` although it lies on its side, it is turned
 * here. One upside down (orientation 3) cannot be recognised, and is taken to be turned already.
 */
export const drawFile = async (path: string, side: number, stored: JpegHeader | null) => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 })
  const image = canvas.createImage()
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('WeChat cannot draw the photo.'))
    image.src = path
  })
  const lies = stored !== null && stored.orientation >= 5 && stored.width === image.width
  const turns = lies && stored.width !== stored.height ? quarters(stored.orientation) : 0
  const scale = Math.min(1, side / Math.max(image.width, image.height))
  const [wide, high] = [Math.round(image.width * scale), Math.round(image.height * scale)]
  canvas.width = turns % 2 === 1 ? high : wide
  canvas.height = turns % 2 === 1 ? wide : high
  const context = canvas.getContext('2d')
  if (!isContext(context) || !isWritable(canvas)) throw new Error('WeChat has no canvas to draw on.')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((turns * Math.PI) / 2)
  Reflect.apply(context.drawImage, context, [image, -wide / 2, -high / 2, wide, high])
  context.setTransform(1, 0, 0, 1, 0, 0)
  return { canvas, context }
}
