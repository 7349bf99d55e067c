import { fire } from '../events'
import { files } from '../files'
import { host } from '../host'
import { fetchBytes } from '../network'
import { report } from '../report'
import { WxElement } from './wx-element'

const fits: Readonly<Record<string, string>> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
}

const blobUrl = (bytes: Uint8Array<ArrayBuffer>) => host.createObjectURL(new host.Blob([bytes]))

/** Where the browser finds a picture: of the phone's files, of the build, or of the network. */
const locate = async (source: string): Promise<string> => {
  if (/^(data|blob):/.test(source)) return source
  const file = files.find(source)
  if (file) return blobUrl(file)
  if (/^https?:/.test(source)) return blobUrl(await fetchBytes(source))
  return `/static/${source.replace(/^\//, '')}`
}

/** `image`. */
export class WxImage extends WxElement {
  readonly #picture = document.createElement('img')

  protected override build(): void {
    this.#picture.alt = ''
    this.#picture.addEventListener('load', () => {
      fire(this, 'load', { width: this.#picture.naturalWidth, height: this.#picture.naturalHeight })
    })
    this.#picture.addEventListener('error', () => {
      fire(this, 'error', { errMsg: `image:fail ${this.words('src')}` })
    })
    this.append(this.#picture)
  }

  protected override changed(name: string): void {
    if (name === 'mode') this.#picture.style.objectFit = fits[this.words('mode')] ?? 'contain'
    if (name === 'aria-label' && this.words('aria-label') !== '') this.mark('role', 'img')
    const source = this.words('src')
    if (name !== 'src' || source === '') return
    locate(source).then(
      (url) => {
        if (this.words('src') === source) this.#picture.src = url
      },
      (error: unknown) => report('image', error),
    )
  }
}
