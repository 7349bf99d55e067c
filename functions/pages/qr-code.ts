import { encode } from 'uqr'
import { escapeHtml } from './escape-html'

/** The quiet zone around the modules (ISO/IEC 18004). */
const quiet = 4

// One subpath for each unbroken row of dark modules.
const runsOf = (row: readonly boolean[], y: number): string =>
  row
    .map((dark, x) => {
      if (!dark || row[x - 1]) return ''
      const end = row.indexOf(false, x)
      return `M${x + quiet} ${y + quiet}h${(end === -1 ? row.length : end) - x}v1H${x + quiet}z`
    })
    .join('')

/**
 * A QR code (ISO/IEC 18004, error correction M: a seventh of it may be soiled) as an SVG element for an HTML page, dark on
 * white with its quiet zone. `label` is its text for screen readers.
 */
export function qrCode(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const side = size + 2 * quiet
  return `<svg role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${data.map(runsOf).join('')}"/></svg>`
}
