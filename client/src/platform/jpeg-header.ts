/**
 * What a JPEG says of itself before its picture begins (ITU-T T.81, Exif 2.3): the size as it is stored, and how it must be
 * turned to stand upright: 1 is upright, 3 upside down, 5 to 8 lie on a side.
 */
export type JpegHeader = { readonly width: number; readonly height: number; readonly orientation: number }

const orientationIn = (view: DataView, start: number, length: number): number => {
  if (length < 14 || view.getUint32(start) !== 0x45786966) return 1 // "Exif"
  const tiff = start + 6
  const end = start + length
  const little = view.getUint16(tiff) === 0x4949
  const first = tiff + view.getUint32(tiff + 4, little)
  if (first + 2 > end) return 1
  const count = view.getUint16(first, little)
  for (let at = first + 2; at < first + 2 + count * 12 && at + 12 <= end; at += 12) {
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Reads the header of a JPEG; `null` when it is none, or is cut short before its size. */
export const jpegHeader = (bytes: Uint8Array): JpegHeader | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null
  let orientation = 1
  for (let at = 2; at + 10 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return null
    if (isFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation }
    }
    if (marker === 0xe1 && orientation === 1) orientation = orientationIn(view, at + 4, length - 2)
    at += 2 + length
  }
  return null
}
