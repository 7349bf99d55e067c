import { joinBytes, viewOf } from './bytes'

const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe
const colourProfile = 'ICC_PROFILE\0'

const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef

/**
 * Whether a segment is about the photographer and the camera, not about the picture. Applications write what they like (EXIF
 * and XMP in APP1, IPTC in APP13, makers' own in the others); the picture needs only JFIF (APP0), a colour profile (APP2) and
 * Adobe's (APP14).
 */
function isMetadata(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === comment) return true
  if (!isApplication(marker) || marker === 0xe0 || marker === 0xee) return false
  const isProfile = [...colourProfile].every(
    (letter, index) => bytes[at + 4 + index] === letter.charCodeAt(0),
  )
  return marker !== 0xe2 || !isProfile
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

// Behind a scan's header its data runs to the next marker that is neither a stuffed zero nor a restart.
function endOfScan(bytes: Uint8Array, from: number): number {
  const view = viewOf(bytes)
  let at = from
  while (at + 1 < bytes.length) {
    const next = view.getUint8(at + 1)
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at
    at += 1
  }
  return bytes.length
}

/**
 * A JPEG (ITU-T T.81, annex B) without EXIF, XMP, IPTC, makers' segments and comments, ending where the picture ends;
 * null when it is cut short or its segments do not hold together.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  let scans = 0
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) return scans > 0 ? joinBytes([...parts, bytes.subarray(at, at + 2)]) : null
    if (at + 4 > bytes.length) return null
    const length = view.getUint16(at + 2)
    const segmentEnd = at + 2 + length
    if (length < 2 || segmentEnd > bytes.length) return null
    const end = marker === startOfScan ? endOfScan(bytes, segmentEnd) : segmentEnd
    if (marker === startOfScan) scans += 1
    if (!isMetadata(bytes, at, marker)) parts.push(bytes.subarray(at, end))
    at = end
  }
  return null
}
