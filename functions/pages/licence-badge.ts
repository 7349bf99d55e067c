import type { PublicLicence, Standing } from '#shared/contract/public-licence'
import type { Language } from '#shared/words/language'
import { licencePageWords } from '#shared/words/licence-page-words'
import { escapeHtml } from './escape-html'

const colours: Readonly<Record<Standing, string>> = {
  licensed: '#0b5a2b',
  restricted: '#6b4300',
  suspended: '#8a1810',
  closing: '#6b4300',
  closed: '#4d4d4d',
  barred: '#8a1810',
}

const height = 28
const letter = 14
const edge = 10

// Chinese characters are as wide as they are high, Latin letters about half of it.
const widthOf = (text: string): number =>
  Math.round(
    Array.from(text).reduce((sum, character) => sum + (character > '⺀' ? letter : letter * 0.55), 0),
  )

const part = (text: string, x: number, fill: string): string => {
  const width = widthOf(text)
  return `<path fill="${fill}" d="M${x} 0h${width + 2 * edge}v${height}H${x}z"/><text x="${x + edge}" y="19" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escapeHtml(text)}</text>`
}

/**
 * The standing of a shop as a small picture (SVG, 28 px high) for other sites, and nothing else. Shown as an `<object>` it
 * links to `address`; an `<img>` stands inside a link that does.
 */
export function licenceBadge({ standing }: PublicLicence, language: Language, address: string): string {
  const words = licencePageWords(language)
  const { title } = words.standings[standing]
  const first = widthOf(words.title) + 2 * edge
  const width = first + widthOf(title) + 2 * edge
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t"><title id="t">${escapeHtml(`${words.title}${words.stop}${title}`)}</title><a href="${escapeHtml(address)}" target="_blank" rel="noopener"><g fill="#fff" font-family="system-ui,'PingFang SC','Noto Sans CJK SC',sans-serif" font-size="${letter}">${part(words.title, 0, '#333')}${part(title, first, colours[standing])}</g></a></svg>
`
}
