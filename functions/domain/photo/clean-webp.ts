import { joinBytes, viewOf } from './bytes'

const headerLength = 12
const extendedLength = 10
const metadata = ['EXIF', 'XMP ']
const pictures = ['VP8 ', 'VP8L', 'ANMF']
// In the VP8X header these bits say that EXIF and XMP chunks follow.
const exifAndXmp = 0b00001100

const length32 = (bytes: Uint8Array, at: number): number => viewOf(bytes).getUint32(at, true)

function withoutPromise(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice()
  viewOf(copy).setUint8(8, viewOf(copy).getUint8(8) & ~exifAndXmp)
  return copy
}

function header(bytes: Uint8Array, bodyLength: number): Uint8Array {
  const copy = bytes.slice(0, headerLength)
  viewOf(copy).setUint32(4, bodyLength + 4, true)
  return copy
}

/** A WebP (RFC 9649) without EXIF and XMP, ending where its RIFF ends; null when it is cut short. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const riffEnd = 8 + length32(bytes, 4)
  if (riffEnd > bytes.length) return null
  const parts: Uint8Array[] = []
  let at = headerLength
  let hasPicture = false
  while (at + 8 <= riffEnd) {
    const length = length32(bytes, at + 4)
    const end = at + 8 + length + (length % 2)
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    if (end > riffEnd || (type === 'VP8X' && length < extendedLength)) return null
    hasPicture ||= pictures.includes(type)
    const chunk = bytes.subarray(at, end)
    if (!metadata.includes(type)) parts.push(type === 'VP8X' ? withoutPromise(chunk) : chunk)
    at = end
  }
  if (!hasPicture) return null
  const body = joinBytes(parts)
  return joinBytes([header(bytes, body.length), body])
}
