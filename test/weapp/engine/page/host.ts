/** What the engine itself needs of the browser, taken before it is hidden from the app. */
export const host = {
  btoa: globalThis.btoa.bind(globalThis),
  atob: globalThis.atob.bind(globalThis),
  requestAnimationFrame: globalThis.requestAnimationFrame.bind(globalThis),
  createObjectURL: URL.createObjectURL.bind(URL),
  createImageBitmap: globalThis.createImageBitmap.bind(globalThis),
  Blob: globalThis.Blob,
  encoder: new TextEncoder(),
  decoder: new TextDecoder(),
}

/** Bytes to base64. */
export const toBase64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return host.btoa(binary)
}

/** Base64 to bytes. */
export const fromBase64 = (base64: string): Uint8Array<ArrayBuffer> => {
  const binary = host.atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}
