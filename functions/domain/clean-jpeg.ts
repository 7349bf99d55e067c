import { joinBytes } from './join-bytes'

const startOfScan = 0xda
const endOfImage = 0xd9
// APP1 holds EXIF and XMP, APP13 IPTC, COM free text: where the photo was taken, and by whom. Colour profiles stay.
const told = [0xe1, 0xed, 0xfe]

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

// Behind a scan's header its data runs to the next marker that is neither a stuffed zero nor a restart.
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at
    at += 1
  }
  return bytes.length
}

/**
 * A JPEG (ITU-T T.81, annex B) without EXIF, XMP, IPTC and comments, ending where the picture ends; null when it is cut
 * short or its segments do not hold together.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  let scans = 0
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) return scans > 0 ? joinBytes([...parts, bytes.subarray(at, at + 2)]) : null
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    const segmentEnd = at + 2 + length
    if (length < 2 || segmentEnd > bytes.length) return null
    const end = marker === startOfScan ? endOfScan(bytes, segmentEnd) : segmentEnd
    if (marker === startOfScan) scans += 1
    if (!told.includes(marker)) parts.push(bytes.subarray(at, end))
    at = end
  }
  return null
}
