import { imageSize } from 'image-size'
import { mostPhotoBytes, type PhotoType } from '#shared/contract/document'
import type { RuleFaultCode } from '#shared/contract/fault'
import { cleanJpeg } from './clean-jpeg'
import { cleanPng } from './clean-png'
import { cleanWebp } from './clean-webp'

const mostPixels = 40_000_000

/** A photo fit to keep: its true type, and its bytes without EXIF or anything behind the picture. */
export type CleanPhoto = { readonly contentType: PhotoType; readonly bytes: Uint8Array }

const cleaners: readonly {
  type: PhotoType
  magic: (bytes: Uint8Array) => boolean
  clean: (bytes: Uint8Array) => Uint8Array | null
}[] = [
  { type: 'image/jpeg', magic: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff, clean: cleanJpeg },
  { type: 'image/png', magic: (b) => startsWith(b, 0, '\x89PNG\r\n\x1a\n'), clean: cleanPng },
  {
    type: 'image/webp',
    magic: (b) => startsWith(b, 0, 'RIFF') && startsWith(b, 8, 'WEBP'),
    clean: cleanWebp,
  },
]

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

function pixels(bytes: Uint8Array): number | null {
  try {
    const { width, height } = imageSize(bytes)
    return width * height
  } catch {
    return null // The reader of headers throws on what is not a whole header: for us that is an answer.
  }
}

/**
 * The photo without metadata, checked without decoding it: by its first bytes, its headers and its structure.
 *
 * @returns the clean photo, or why it is refused: `image_content` (not of the announced type), `image_size`, `image_pixels`
 * (more than 40 megapixels), `image_corrupt` (cut short).
 */
export function inspectPhoto(bytes: Uint8Array, announced: PhotoType): CleanPhoto | RuleFaultCode {
  if (bytes.length === 0 || bytes.length > mostPhotoBytes) return 'image_size'
  const cleaner = cleaners.find(({ magic }) => magic(bytes))
  if (cleaner === undefined || cleaner.type !== announced) return 'image_content'
  const size = pixels(bytes)
  if (size === null || size === 0) return 'image_corrupt'
  if (size > mostPixels) return 'image_pixels'
  const clean = cleaner.clean(bytes)
  return clean === null ? 'image_corrupt' : { contentType: cleaner.type, bytes: clean }
}
