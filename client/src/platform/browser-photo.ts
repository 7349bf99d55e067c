import { jpegHeader } from './jpeg-header'
import { isLight, lighten, type Weight } from './lighten'
import type { Chosen, Pixels } from './photo'

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

/** The picture as the browser shows it, upright by its EXIF orientation; `null` when this browser cannot show it. */
const decoded = (file: Blob): Promise<HTMLImageElement | null> =>
  new Promise((resolve) => {
    const url = URL.createObjectURL(file)
    const image = new Image()
    const done = (found: HTMLImageElement | null) => {
      URL.revokeObjectURL(url)
      resolve(found)
    }
    image.onload = () => done(image)
    image.onerror = () => done(null)
    image.src = url
  })

const drawn = (image: HTMLImageElement, side: number) => {
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser has no memory left to draw a photo.')
  context.imageSmoothingQuality = 'high'
  // A JPEG has no opacity: what was clear is paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return { canvas, context }
}

const pixelsOf = (image: HTMLImageElement, side: number): Pixels => {
  const { canvas, context } = drawn(image, side)
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { width, height, data }
}

const written = (image: HTMLImageElement, { side, quality }: Weight): Promise<Blob> =>
  new Promise((resolve, reject) => {
    drawn(image, side).canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no JPEG.'))),
      'image/jpeg',
      quality,
    )
  })

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

/** Lets her take a photo or choose one in a browser. What the browser can show, HEIC too, becomes a light, upright picture. */
export const photoFromBrowser = async (judgedSide: number): Promise<Chosen> => {
  const file = await pickFile()
  if (!file) return { kind: 'cancelled' }
  const image = await decoded(file)
  const original = await bytesOf(file)
  if (image === null) return { kind: 'unreadable', bytes: original.slice(0, 64) }
  const [width, height] = [image.naturalWidth, image.naturalHeight]
  const side = Math.max(width, height)
  const keeps = /^image\/(jpeg|png|webp)$/.test(file.type) && isLight(file.size, side)
  const upright = (jpegHeader(original)?.orientation ?? 1) === 1
  const light = keeps && upright ? file : await lighten(side, (weight) => written(image, weight))
  const bytes = light === file ? original : await bytesOf(light)
  const photo = { path: URL.createObjectURL(light), bytes }
  return { kind: 'photo', taken: { photo, width, height, pixels: pixelsOf(image, judgedSide) } }
}
