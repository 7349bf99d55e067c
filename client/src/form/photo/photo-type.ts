const starts = (bytes: Uint8Array, signature: readonly number[], offset = 0): boolean =>
  signature.every((byte, index) => bytes[offset + index] === byte)

/**
 * The type of a picture by its first bytes, `null` when it is none we take. A file's name or the phone's word for it is
 * often wrong: a photo saved from a chat is called `.jpg` whatever it is.
 */
export const photoType = (bytes: Uint8Array): 'image/jpeg' | 'image/png' | 'image/webp' | null => {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  const riff = starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, [0x57, 0x45, 0x42, 0x50], 8)
  return riff ? 'image/webp' : null
}

const brands: readonly string[] = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']

/** True of an iPhone's own picture format (ISO/IEC 23008-12), which few browsers can show. */
export const isHeic = (bytes: Uint8Array): boolean => {
  const letters = (from: number) => String.fromCharCode(...bytes.slice(from, from + 4))
  return letters(4) === 'ftyp' && brands.includes(letters(8))
}
