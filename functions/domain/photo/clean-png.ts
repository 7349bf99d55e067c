import { joinBytes, viewOf } from './bytes'

const signatureLength = 8
// Chunks about the photographer and the camera, not about the picture.
const metadata = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

/** A PNG (ISO/IEC 15948) without EXIF, texts and time, ending with IEND; null when it is cut short. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const parts = [bytes.subarray(0, signatureLength)]
  let at = signatureLength
  let data = 0
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (end > bytes.length) return null
    if (type === 'IDAT') data += 1
    if (!metadata.includes(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') return data > 0 ? joinBytes(parts) : null
    at = end
  }
  return null
}
