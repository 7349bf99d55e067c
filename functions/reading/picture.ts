import sharp, { type Sharp } from 'sharp'

/** Pixels as red, green, blue, one byte each, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }

// One photo is read at a time, each once: nothing is gained by a cache or by more threads.
sharp.cache(false)
sharp.concurrency(1)

// For most photos this is half of every side: enough for small print, and a fifth of the memory.
const longestSide = 2560
const mostPixels = 40_000_000

async function pixels(image: Sharp): Promise<Picture> {
  const { data, info } = await image
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) throw new Error(`A picture was decoded to ${info.channels} channels`)
  return { width: info.width, height: info.height, rgb: data }
}

/**
 * Decodes a photo, upright as its EXIF says, with its contrast stretched, at most 2,560 pixels on the longer side.
 *
 * @returns null when it cannot be decoded: cut short, or no picture at all.
 */
export async function openPicture(bytes: Uint8Array): Promise<Picture | null> {
  const limits = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true } as const
  try {
    const bound = {
      width: longestSide,
      height: longestSide,
      fit: 'inside',
      withoutEnlargement: true,
    } as const
    return await pixels(sharp(bytes, limits).rotate().resize(bound).normalise())
  } catch {
    return null // The decoder throws on what is no whole picture: for us that is an answer.
  }
}

const raw = ({ width, height, rgb }: Picture) => sharp(rgb, { raw: { width, height, channels: 3 } })

/** The same picture, smaller: at most so many pixels on the longer side. */
export async function shrunk(picture: Picture, longest: number): Promise<Picture> {
  if (Math.max(picture.width, picture.height) <= longest) return picture
  return pixels(raw(picture).resize({ width: longest, height: longest, fit: 'inside' }))
}

/** The same picture turned clockwise. */
export const turned = (picture: Picture, degrees: 90 | 180 | 270): Promise<Picture> =>
  pixels(raw(picture).rotate(degrees))

/** One byte a pixel, as a reader of QR codes wants it: red, green, blue, opaque. */
export async function withAlpha(picture: Picture): Promise<Uint8ClampedArray> {
  const { data } = await raw(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
}
