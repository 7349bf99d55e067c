import type { PublicLicence } from '#shared/contract/public-licence'
import { shanghaiDay } from '#shared/rules/day'
import type { Language } from '#shared/words/language'
import { licencePageWords } from '#shared/words/licence-page-words'
import { requirementWords } from '#shared/words/requirement-words'
import { escapeHtml } from './escape-html'

const style = `body{margin:0;background:#f2f2f2;color:#1a1a1a;font:17px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.4rem;margin:0 0 .25rem}
.standing{display:inline-block;margin:0 0 1rem;padding:.1rem .75rem;border-radius:1rem;background:#d8f0e0;color:#0b5a2b}
dl{margin:0;background:#fff;border-radius:.5rem;padding:.5rem 1rem}
dt{color:#595959;font-size:.9rem;margin-top:.75rem}
dd{margin:0 0 .75rem;overflow-wrap:anywhere}
footer{margin-top:1rem;color:#595959;font-size:.9rem}
@media print{body{background:#fff}}`

const row = (term: string, value: string | null): string =>
  value === null || value === '' ? '' : `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`

/** The public licence as an HTML page: readable without scripts, fit to print. */
export function licencePage(licence: PublicLicence, language: Language): string {
  const words = licencePageWords(language)
  const papers = licence.licences.map((paper) => {
    const end = paper.longTerm ? words.longTerm : paper.validTo
    const parts = [
      paper.number,
      paper.scope.join(words.comma),
      end === null ? null : `${words.validTo} ${end}`,
    ]
    return row(
      requirementWords(paper.kind, language).title,
      parts.filter((part) => part !== null && part !== '').join(words.stop),
    )
  })
  const rows = [
    row(words.registrationNumber, licence.registrationNumber),
    ...papers,
    row(words.exemption, licence.exemption),
    row(words.address, licence.address),
    row(words.channels, licence.channels.map(({ account }) => account).join(words.comma)),
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(licence.fullName)} · ${escapeHtml(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(licence.fullName)}</h1>
<p class="standing">${escapeHtml(words.standings[licence.standing])}</p>
<dl>${rows.join('')}</dl>
<footer>${escapeHtml(words.asOf)} <time datetime="${escapeHtml(licence.asOf)}">${shanghaiDay(licence.asOf)}</time></footer>
</main>
</body>
</html>
`
}
