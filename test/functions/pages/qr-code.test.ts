import { readFileSync } from 'node:fs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { qrCode } from '#functions/pages/qr-code'
import { addressOf, companyLicence } from '#test/fixtures/public-licences'

const scale = 4

/** Draws the dark runs of the SVG as pixels: what another reader, which knows nothing of the writer, gets to see. */
function drawn(svg: string) {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const width = side * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  const dark = svg.slice(svg.indexOf('fill="#000"'))
  for (const [, x, y, length] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let at = Number(x) * scale; at < (Number(x) + Number(length)) * scale; at += 1)
        data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3)
  return { data, width, height: width, colorSpace: 'srgb' as const }
}

beforeAll(async () => {
  const file = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = new Uint8Array(file).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

it.each([
  'A',
  addressOf(companyLicence),
  `http://localhost:8787/licences/${companyLicence.id}`,
  'https://例.example/证照?a=1&b=2',
])('the QR code of %s is read as that', async (text) => {
  const read = await readBarcodes(drawn(qrCode(text, 'label')), { formats: ['QRCode'] })
  expect(read.map((code) => code.text)).toEqual([text])
})

it('the label of the QR code is escaped', () => {
  expect(qrCode('A', '"<&')).toContain('aria-label="&quot;&lt;&amp;"')
})
