import type { Page } from 'playwright-core'

/** Turns a screenshot (PNG, three pixels a point) into a WebP picture with two pixels a point, in the browser at hand. */
export async function shrinkPicture(page: Page, png: Buffer): Promise<Buffer> {
  const source = `data:image/png;base64,${png.toString('base64')}`
  const url = await page.evaluate(async (from) => {
    const picture = new Image()
    picture.src = from
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round((picture.width * 2) / 3)
    canvas.height = Math.round((picture.height * 2) / 3)
    const drawing = canvas.getContext('2d')
    if (drawing === null) throw new Error('The browser draws nothing.')
    drawing.imageSmoothingQuality = 'high'
    drawing.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/webp', 0.75)
  }, source)
  const [kind, data = ''] = url.split(',')
  if (kind !== 'data:image/webp;base64') throw new Error(`The browser made ${kind}.`)
  return Buffer.from(data, 'base64')
}
