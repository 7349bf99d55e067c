import { readFile } from 'node:fs/promises'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { type Picture, withAlpha } from './picture'

// The library would fetch its program from the web: it gets the copy in its package instead.
let ready: Promise<unknown> | null = null
const prepare = (): Promise<unknown> => {
  ready ??= readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).then((program) => {
    const wasmBinary = new Uint8Array(program).buffer
    return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  })
  return ready
}

/** The texts of the QR codes in a picture. */
export async function readCodes(picture: Picture): Promise<readonly string[]> {
  await prepare()
  const data = await withAlpha(picture)
  const image = { data, width: picture.width, height: picture.height, colorSpace: 'srgb' as const }
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 4 })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}
